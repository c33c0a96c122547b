import { weekdayOf } from '../time'

const sayShort = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`

/** The weekdays among these: nobody asks why a weekend cannot be booked. */
export const weekdaysOf = (dates: readonly string[]): string[] => dates.filter((date) => weekdayOf(date) <= 5)

/** `1月4日、1月5日`; more than three are said from the first to the last. */
const sayDays = (dates: readonly string[]): string =>
  dates.length <= 3
    ? dates.map(sayShort).join('、')
    : `${sayShort(dates[0] ?? '')}到${sayShort(dates[dates.length - 1] ?? '')}之间有 ${dates.length} 天`

/**
 * What days without a notice wait for, as residents read it; it is true whether the notice is not published or only not loaded. Empty when no
 * weekday waits.
 */
export function sayWaiting(dates: readonly string[]): string {
  const days = weekdaysOf(dates)
  const [first] = days
  return first === undefined ? '' : `还没收到 ${first.slice(0, 4)} 年的国家放假安排，${sayDays(days)}先不能约，收到后就能约。`
}
