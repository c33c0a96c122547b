/**
 * Reads the notice of 国务院办公厅 as it is published (or lines in its manner: `元旦 1月1日至3日 放假`, `1月4日 上班`) into the days that are
 * off and the weekends that are worked. It guesses nothing: each mistake is a sentence, and a notice with a mistake has no days. Pure: the
 * phone shows what was read before anything is sent, the function reads it again.
 */
import { isRealDate, weekdayOf } from '../time'
import { hasDate, readSentence, type Said } from './sentence'
import { holidayNames, statutoryDays, type HolidayName } from './statutory'

/** One holiday, or several that are arranged together. */
export interface Arranged {
  readonly names: readonly HolidayName[]
  readonly off: readonly string[]
  /** Weekend days worked for it. */
  readonly worked: readonly string[]
}
export interface Notice {
  readonly holidays: readonly string[]
  readonly makeUpDays: readonly string[]
  readonly arranged: readonly Arranged[]
}
export type ReadNotice = { readonly ok: true; readonly notice: Notice } | { readonly ok: false; readonly mistakes: readonly string[] }

/** The number that it was published under, `国办发明电〔2025〕7号`; null where there is none. */
export const sourceIn = (text: string): string | null => text.match(/国办发[^\s。，,：:]{0,14}号/)?.[0] ?? null

/** The year that its title speaks of; null where there is none. */
export const yearIn = (text: string): string | null =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .match(/(\d{4})年部分节假日/)?.[1] ?? null

/** @param year the year that the notice is for, `2027` */
export function readNotice(year: string, text: string): ReadNotice {
  const titled = yearIn(text)
  if (titled !== null && titled !== year) return { ok: false, mistakes: [`这是 ${titled} 年的通知，不是 ${year} 年的。`] }
  const said = sentencesOf(text).map((words) => readSentence(year, words))
  const arranged = byHoliday(said)
  const mistakes = [...said.flatMap((sentence) => mistakesOfSentence(year, sentence)), ...mistakesOfYear(year, arranged)]
  if (mistakes.length > 0) return { ok: false, mistakes: [...new Set(mistakes)] }
  const all = (days: (one: Arranged) => readonly string[]) => [...new Set(arranged.flatMap(days))].sort()
  return { ok: true, notice: { holidays: all(({ off }) => off), makeUpDays: all(({ worked }) => worked), arranged } }
}

const signed = /^\d{4}年\d{1,2}月\d{1,2}日$/

/** The sentences that give days. The date under the signature is none of them. */
function sentencesOf(text: string): string[] {
  const lines = text
    .normalize('NFKC')
    .split('\n')
    .map((line) => line.replace(/\s/g, ''))
    .filter((line) => line !== '')
  const body = signed.test(lines[lines.length - 1] ?? '') ? lines.slice(0, -1) : lines
  return body.flatMap((line) => line.split(/[。;]/)).filter(hasDate)
}

/** What is said of each holiday, in the order of the text; a sentence without a name goes on about the one before. */
function byHoliday(said: readonly Said[]): Arranged[] {
  const arranged: Arranged[] = []
  for (const { names, off, worked } of said) {
    const before = names.length === 0 ? arranged.pop() : undefined
    arranged.push({
      names: before?.names ?? names,
      off: [...(before?.off ?? []), ...off],
      worked: [...(before?.worked ?? []), ...worked],
    })
  }
  return arranged
}

const weekdayNames = '一二三四五六日'
const sayShort = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`
const isWeekday = (date: string, weekday: string): boolean => weekdayNames[weekdayOf(date) - 1] === weekday.replace('天', '日')

/** No break was longer than nine days; more is a day or month that was mistyped. */
const longest = 12

function mistakesOfSentence(year: string, { words, off, worked, left, count, weekdays, backwards }: Said): string[] {
  const where = `“${words.length > 30 ? `${words.slice(0, 30)}…` : words}”`
  const days = [...off, ...worked, ...left]
  const unreal = days.find((date) => !isRealDate(date))
  if (unreal !== undefined) return [`${where}里有一个日子不存在，请核对。`]
  if (backwards) return [`${where}的日子前后颠倒了，请核对。`]
  if (left.length > 0) return [`${where}没写${sayShort(left[0] ?? '')}是放假还是上班。`]
  const wrongDay = weekdays.find(({ date, weekday }) => !isWeekday(date, weekday))
  const working = worked.find((date) => weekdayOf(date) <= 5)
  const outside = days.find((date) => date.slice(0, 4) !== year && !date.startsWith(`${Number(year) - 1}-12-`))
  return [
    ...(wrongDay === undefined
      ? []
      : [`${where}写${sayShort(wrongDay.date)}是周${wrongDay.weekday}，日历上是周${weekdayNames[weekdayOf(wrongDay.date) - 1]}。`]),
    ...(count === null || count === off.length ? [] : [`${where}写的是 ${count} 天，读到的是 ${off.length} 天。`]),
    ...(off.length > longest ? [`${where}一次放 ${off.length} 天，太长了，请核对。`] : []),
    ...(working === undefined ? [] : [`${where}写${sayShort(working)}补班，可这天本来就是周${weekdayNames[weekdayOf(working) - 1]}。`]),
    ...(outside === undefined ? [] : [`${where}里的${sayShort(outside)}不在 ${year} 年。`]),
  ]
}

/** Each holiday of the law must be there with its days: what is missing would be opened for booking. */
function mistakesOfYear(year: string, arranged: readonly Arranged[]): string[] {
  if (arranged.length === 0) return ['没有读到日子。请把通知的正文整段贴进来，或一行写一个：元旦 1月1日至3日 放假。']
  if (arranged[0]?.names.length === 0) return ['第一行没写是哪个节。请从“元旦”写起。']
  const off = arranged.flatMap((one) => one.off)
  const both = arranged.flatMap(({ worked }) => worked).find((date) => off.includes(date))
  const missing = holidayNames.filter((name) => !arranged.some(({ names }) => names.includes(name)))
  const days = statutoryDays(year)
  const short = holidayNames.flatMap((name) => {
    const day = missing.includes(name) ? undefined : days?.[name].find((date) => !off.includes(date))
    return day === undefined ? [] : [`${name}应当放假的${sayShort(day)}没有写进去。`]
  })
  return [
    ...(missing.length === 0 ? [] : [`没有读到：${missing.join('、')}。一年的通知要七个节都有。`]),
    ...short,
    ...(both === undefined ? [] : [`${sayShort(both)}既写放假又写上班。`]),
  ]
}
