/** One sentence of a holiday notice: which days it gives, and what it says that they are. */
import { daysBetween, isRealDate } from '../time'
import { holidayNames, type HolidayName } from './statutory'

export interface Said {
  readonly words: string
  /** The holidays it begins with; a sentence without any goes on about the ones before. */
  readonly names: readonly HolidayName[]
  readonly off: readonly string[]
  readonly worked: readonly string[]
  /** Days that it does not say anything of. */
  readonly left: readonly string[]
  /** How many days off it counts itself; null where it does not. */
  readonly count: number | null
  /** Weekdays that it gives beside dates. */
  readonly weekdays: readonly { readonly date: string; readonly weekday: string }[]
  /** A range that runs backwards. */
  readonly backwards: boolean
}

/** Spellings that notices have used. */
const spelled: readonly (readonly [string, HolidayName])[] = [
  ['元旦', '元旦'],
  ['春节', '春节'],
  ['清明', '清明节'],
  ['劳动节', '劳动节'],
  ['五一', '劳动节'],
  ['端午', '端午节'],
  ['中秋', '中秋节'],
  ['国庆', '国庆节'],
]

const parts =
  /(?<y>\d{4})[年/.-](?<ym>\d{1,2})[月/.-](?<yd>\d{1,2})日?|(?<m>\d{1,2})月(?<d>\d{1,2})日?|(?<day>\d{1,2})日|(?<to>至|到|~|—|–|-)|连休|调休|(?<off>放假|补休|休息|休)|(?<work>上班|补班|班)|\((?<beside>[^()]*)\)|(?<count>\d{1,2})天/g

/** What is in a sentence, in order; not `matchAll`, which phones before iOS 13 do not have. */
function partsOf(words: string): Readonly<Record<string, string | undefined>>[] {
  const each = new RegExp(parts.source, 'g')
  const found: Readonly<Record<string, string | undefined>>[] = []
  for (let match = each.exec(words); match !== null; match = each.exec(words)) found.push(match.groups ?? {})
  return found
}

/** Whether there is a date in it. */
export const hasDate = (words: string): boolean => partsOf(words).some(({ y, m, day }) => y ?? m ?? day)

const dateFrom = (year: string, month: string, day: string): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

/** A range into another century would be a list without end. */
const isNear = (from: string, to: string): boolean => Math.abs(Number(to.slice(0, 4)) - Number(from.slice(0, 4))) <= 1

/** @param year what dates without a year mean; December of 元旦 is the year before's */
export function readSentence(year: string, words: string): Said {
  const head = words.slice(0, Math.max(0, words.search(/\d/)))
  const named = spelled.filter(([spelling]) => head.includes(spelling)).map(([, name]) => name)
  const names = holidayNames.filter((name) => named.includes(name))
  const yearOf = (month: string) => (names.includes('元旦') && month === '12' ? String(Number(year) - 1) : year)

  const said = { off: [] as string[], worked: [] as string[], weekdays: [] as { date: string; weekday: string }[] }
  let left: string[] = []
  let ranging = false
  let backwards = false
  let count: number | null = null
  const take = (date: string) => {
    const from = left[left.length - 1]
    const range = ranging && from !== undefined && isRealDate(from) && isRealDate(date) && isNear(from, date)
    backwards ||= range && date < from
    left.push(...(range ? daysBetween(from, date).slice(1) : [date]))
    ranging = false
  }
  for (const { y, ym = '', yd = '', m, d = '', day, to, off, work, beside, count: counted } of partsOf(words)) {
    const last = left[left.length - 1]
    if (y !== undefined) take(dateFrom(y, ym, yd))
    else if (m !== undefined) take(dateFrom(yearOf(m), m, d))
    else if (day !== undefined) take(last === undefined ? day : `${last.slice(0, 8)}${day.padStart(2, '0')}`)
    else if (to !== undefined) ranging = last !== undefined
    else if (beside !== undefined) {
      const weekday = beside.match(/(?:周|星期)([一二三四五六日天])/)?.[1]
      if (weekday !== undefined && last !== undefined) said.weekdays.push({ date: last, weekday })
    } else if (counted !== undefined) count = Number(counted)
    else if (off !== undefined || work !== undefined) {
      ;(off !== undefined ? said.off : said.worked).push(...left)
      left = []
    }
  }
  return { words, names, ...said, left, count, backwards }
}
