const digits = '零一二三四五六七八九'
const units = ['', '十', '百', '千'] as const
const plain = (words: string) =>
  words
    .replace(/〇/g, '零')
    .replace(/两/g, '二')
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - '０'.charCodeAt(0)))

/** What a number of an article can be written with, for a character class. */
export const numeralLetters = '0-9０-９零〇一二两三四五六七八九十百千'

/** `三十八`, `38`, `３８`, `一二〇` as a number; null for what is none. */
export function numberOf(words: string): number | null {
  const text = plain(words)
  if (/^\d+$/.test(text)) return Number(text)
  if (!/^[零一二三四五六七八九十百千]+$/.test(text)) return null
  if (!/[十百千]/.test(text)) return Number([...text].map((letter) => digits.indexOf(letter)).join(''))
  let [sum, digit] = [0, 1]
  for (const letter of text) {
    const power = units.findIndex((unit) => unit === letter)
    if (power === -1) digit = digits.indexOf(letter)
    else [sum, digit] = [sum + digit * 10 ** power, 0]
  }
  return sum + digit
}

/** 1 to 9,999 as laws write it: 十, 三十八, 一百零一, 一千二百六十. */
export const numeralOf = (number: number): string =>
  [...String(number)]
    .map((digit, index, all) => (digit === '0' ? '零' : `${digits[Number(digit)] ?? ''}${units[all.length - 1 - index] ?? ''}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/(.)零$/, '$1')
    .replace(/^一十/, '十')
