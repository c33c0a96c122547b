import type { ServicePoint } from '../../src/shared/directory/contract'
import { openingAt, sayWeek, type Hours } from '../../src/shared/directory/opening'
import { addDays, dateOf, daysBetween } from '../../src/shared/time'
import { dayKindsOf, workedAs, type DayKinds, type StoredPoint } from '../foundation'

/** How far ahead the next opening is looked for; the longest holiday with its weekends is shorter. */
const daysAhead = 14

/** The kinds of the days that matter to whether something is open: today and the two weeks after. */
export const kindsFrom = async (now: string): Promise<DayKinds> =>
  (await dayKindsOf(daysBetween(dateOf(now), addDays(dateOf(now), daysAhead)))).kinds

/** A service point as everybody sees it, with its hours in words and whether it is open at this moment. */
export function pointView({ _id, weekly, ...point }: StoredPoint, kinds: DayKinds, now: string): ServicePoint {
  const words = weekly === undefined ? '' : sayWeek(weekly)
  const hoursOn = (date: string): readonly Hours[] | null => {
    const kind = kinds.get(date)
    if (kind === undefined || weekly === undefined) return null
    const weekday = workedAs(date, kind)
    return weekday === null ? [] : weekly[weekday]
  }
  return {
    ...point,
    id: _id,
    hours: words === '' ? '开门时间请打 12348 问' : `${words}${point.sample ? '（示例）' : ''}`,
    opening: openingAt(hoursOn, now),
  }
}
