/**
 * Dates are `YYYY-MM-DD`, moments are UTC ISO strings; only this folder knows Asia/Shanghai (UTC+8 all year
 * since 1991, so a fixed offset is exact and needs no time-zone data on the phone).
 */
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

const SHANGHAI_MINUTES = 8 * 60
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

const inShanghai = (moment: string | Date) => dayjs.utc(moment).utcOffset(SHANGHAI_MINUTES)

/** The calendar day in Huaibei at this moment, `YYYY-MM-DD`. */
export const dateOf = (moment: string | Date): string => inShanghai(moment).format('YYYY-MM-DD')

/** The moment at which a Huaibei day begins, as UTC ISO. */
export const startOfDate = (date: string): string => dayjs.utc(date).subtract(SHANGHAI_MINUTES, 'minute').toISOString()

/** The moment of a Huaibei day's minute, as UTC ISO: `momentOf('2026-11-24', 510)` is 8:30 in the morning. */
export const momentOf = (date: string, minute: number): string =>
  dayjs
    .utc(date)
    .add(minute - SHANGHAI_MINUTES, 'minute')
    .toISOString()

/** The minute of the Huaibei day at this moment, 0 to 1439. */
export const minuteOfDay = (moment: string): number => inShanghai(moment).hour() * 60 + inShanghai(moment).minute()

/** The moment `minutes` after `moment`, as UTC ISO. */
export const addMinutes = (moment: string, minutes: number): string => dayjs.utc(moment).add(minutes, 'minute').toISOString()

/** The date `days` after (or before, if negative) `date`. */
export const addDays = (date: string, days: number): string => dayjs.utc(date).add(days, 'day').format('YYYY-MM-DD')

/** Each day from `from` to `to`, both included; none when `to` is earlier. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(date)
  return days
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (date: string): 1 | 2 | 3 | 4 | 5 | 6 | 7 => (dayjs.utc(date).day() || 7) as 1 | 2 | 3 | 4 | 5 | 6 | 7

/** The moment `hours` after `moment`, as UTC ISO. */
export const addHours = (moment: string, hours: number): string => dayjs.utc(moment).add(hours, 'hour').toISOString()

/** Whole hours from `from` to `to`, rounded up; negative when `to` is earlier. */
export const hoursBetween = (from: string, to: string): number => Math.ceil(dayjs.utc(to).diff(dayjs.utc(from), 'minute') / 60)

/** `11月26日 周四`, with the year when it is not the year of `now`. */
export function sayDate(date: string, now?: string): string {
  const day = dayjs.utc(date)
  const year = now !== undefined && dateOf(now).slice(0, 4) === date.slice(0, 4) ? '' : `${day.year()}年`
  return `${year}${sayDay(date)} ${WEEKDAYS[day.day()]}`
}

/** `11月26日`. */
export function sayDay(date: string): string {
  const day = dayjs.utc(date)
  return `${day.month() + 1}月${day.date()}日`
}

/** `11月26日 周四 上午 9:00`. */
export function sayMoment(moment: string, now: string = moment): string {
  const at = inShanghai(moment)
  const half = at.hour() < 6 ? '凌晨' : at.hour() < 12 ? '上午' : at.hour() < 18 ? '下午' : '晚上'
  const hour = at.hour() > 12 ? at.hour() - 12 : at.hour()
  return `${sayDate(at.format('YYYY-MM-DD'), now)} ${half} ${hour}:${at.format('mm')}`
}

/** True for a day that exists: `2026-02-30` is none. */
export function isRealDate(date: string): boolean {
  const day = dayjs.utc(date)
  return day.isValid() && day.format('YYYY-MM-DD') === date
}
