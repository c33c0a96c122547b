/**
 * What is known of a year before its notice: the days that are off by law. 全国年节及纪念日放假办法 (国务院令第795号, in force since 2025-01-01),
 * article 2, names them; which weekends are moved around them is decided each year, by the notice of 国务院办公厅. Written from memory of
 * the regulation: its text is not among the laws that this project holds, and is to be checked.
 */
import { valueOn, type ParameterKey } from '../parameters'
import { addDays, daysBetween, weekdayOf } from '../time'
import { festivals } from './festivals'

/** As the notice calls them, in its order. */
export const holidayNames = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const
export type HolidayName = (typeof holidayNames)[number]

type Days = Readonly<Record<HolidayName, readonly string[]>>

/** The days that are off by law in this year, by holiday; null for a year whose moon is not in the table. */
export function statutoryDays(year: string): Days | null {
  const moving = festivals[year]
  if (moving === undefined) return null
  const on = (day: string) => `${year}-${day}`
  const [newYear, qingming, dragonBoat, midAutumn] = moving
  return {
    元旦: [on('01-01')],
    春节: daysBetween(addDays(on(newYear), -1), addDays(on(newYear), 2)),
    清明节: [on(qingming)],
    劳动节: [on('05-01'), on('05-02')],
    端午节: [on(dragonBoat)],
    中秋节: [on(midAutumn)],
    国庆节: [on('10-01'), on('10-02'), on('10-03')],
  }
}

/** How near to a holiday a weekday can be taken off with it: the long ones move more. */
const reach = (name: HolidayName): ParameterKey =>
  name === '春节' || name === '国庆节' ? 'calendar.longHolidayDays' : 'calendar.holidayDays'

/**
 * What a day is without the notice of its year: off by law, an ordinary weekday or weekend far enough from every holiday; null where the
 * notice may decide otherwise. How far is far enough is measured on the notices of 2008 to 2026 (the parameters say how).
 */
export function sureWithoutNotice(date: string): 'holiday' | 'workday' | 'rest' | null {
  const year = Number(date.slice(0, 4))
  if (festivals[year] === undefined) return null
  const weekend = weekdayOf(date) > 5
  const around = [year - 1, year, year + 1].flatMap((each) => holidaysOf(String(each)))
  if (around.some(({ day }) => day === date)) return 'holiday'
  const open = around.some(({ name, day }) => daysApart(day, date) <= valueOn(weekend ? 'calendar.weekendDays' : reach(name), date))
  if (open) return null
  return weekend ? 'rest' : 'workday'
}

/** The neighbours of the table's first and last year: their New Year's Day needs no moon, and nothing else of them is near. */
const holidaysOf = (year: string): readonly { readonly name: HolidayName; readonly day: string }[] => {
  const days: Partial<Days> = statutoryDays(year) ?? { 元旦: [`${year}-01-01`] }
  return holidayNames.flatMap((name) => (days[name] ?? []).map((day) => ({ name, day })))
}

const daysApart = (one: string, other: string): number => Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000
