/** What a late cancellation counts, in words: before it is done, and afterwards. The figures are the parameter table's. */
import { valueOn } from '../parameters'
import { sayParameter } from '../parameters/say'
import { dateOf, sayDate, sayMoment } from '../time'
import type { Booking } from './contract'

/** 0.5 → 半次, 2 → 2 次, 1.5 → 1 次半 */
export const sayTimes = (times: number): string => {
  const whole = Math.floor(times)
  if (times === whole) return `${whole} 次`
  return whole === 0 ? '半次' : `${whole} 次半`
}

type Counting = Pick<Booking, 'date' | 'lateCounts' | 'counted' | 'cancelFreeUntil'>

/** What never stops, whoever is paused. */
const stillOpen = '现场取号、打 12348、申请法律援助不受影响。'

/** What follows from so many: the pause, or how many more it takes. */
function follows(total: number, date: string): string {
  const most = valueOn('booking.noShows', date)
  const pause = `网上预约暂停 ${sayParameter('booking.pauseDays', date)}`
  return total >= most
    ? `满 ${sayTimes(most)}了，取消以后${pause}。${stillOpen}`
    : `${sayParameter('booking.noShowWindowDays', date)}内满 ${sayTimes(most)}，${pause}。`
}

/**
 * What cancelling means, said before it is done.
 * @param now UTC ISO, by the phone's clock: what counts is decided by the server's
 */
export function beforeCancelling({ date, lateCounts, counted, cancelFreeUntil }: Counting, now: string): readonly string[] {
  if (lateCounts === 0) return ['取消不影响您，不计次。']
  const half = sayTimes(lateCounts)
  if (now <= cancelFreeUntil) return [`${sayMoment(cancelFreeUntil)} 前取消不影响您；再晚算${half}爽约。`]
  const already = counted?.already ?? 0
  return [
    `离约好的时间不到 ${sayParameter('booking.freeCancelMinutes', date)}，现在取消算${half}爽约。`,
    ...(already > 0
      ? [
          `您最近 ${sayParameter('booking.noShowWindowDays', date)}已经算了 ${sayTimes(already)}，加上这次是 ${sayTimes(already + lateCounts)}。`,
        ]
      : []),
    follows(already + lateCounts, date),
  ]
}

/** What it came to, said afterwards; empty where it counted nothing. */
export function afterCancelling({ date, lateCounts, counted }: Counting): string {
  if (lateCounts === 0) return ''
  const own = `临到时间取消，算${sayTimes(lateCounts)}爽约`
  if (counted === null) return `${own}。`
  if (counted.pausedUntil !== null) {
    return `${own}，网上预约暂停到 ${sayDate(dateOf(counted.pausedUntil), `${date}T04:00:00.000Z`)}。${stillOpen}`
  }
  const total = counted.already + lateCounts
  return `${own}，最近 ${sayParameter('booking.noShowWindowDays', date)}一共算了 ${sayTimes(total)}。${follows(total, date)}`
}
