import { sayParameter } from '../parameters/say'
import { sayDate, sayMoment } from '../time'
import type { Booking, WaitEntry } from './contract'
import { needOf } from './needs'
import { saySlot } from './slots'

/** Where a booking stands: a word for the tag, a sentence that says what happens next. */
export interface BookingWords {
  readonly tag: string
  readonly tone: 'neutral' | 'brand' | 'good' | 'caution'
  readonly sentence: string
}

/** `11月24日 周二 上午 9:00` */
export const sayBooking = ({ date, slot }: Pick<Booking, 'date' | 'slot'>): string => `${sayDay(date)} ${saySlot(slot)}`

/** A day of the next two weeks needs no year. */
export const sayDay = (date: string): string => sayDate(date, `${date}T04:00:00.000Z`)

/** The words for a booking, as its visitor reads them. */
export function bookingWords(
  booking: Pick<Booking, 'state' | 'affected' | 'checkInFrom' | 'ticket' | 'window' | 'contested' | 'need' | 'date' | 'recordId'>,
): BookingWords {
  const home = needOf(booking.need).place !== 'point'
  switch (booking.state) {
    case 'booked':
      if (booking.affected !== null) return { tag: '有变动', tone: 'caution', sentence: `${booking.affected}。请改个时间，不算您的。` }
      return {
        tag: '约好了',
        tone: 'brand',
        sentence: home ? '到时间我们联系您。' : `${sayMoment(booking.checkInFrom)} 起可以签到，请带好材料。`,
      }
    case 'checkedIn':
      return { tag: '已签到', tone: 'good', sentence: `您的号是 ${booking.ticket ?? ''}，请等叫号。` }
    case 'called':
      return {
        tag: '叫到您了',
        tone: 'good',
        sentence: `${booking.ticket ?? ''} 号请到${booking.window === null ? '窗口' : ` ${booking.window}`}。`,
      }
    case 'done':
      // Ended without a service: called in vain, never called, or a mark that was taken back later.
      if (booking.recordId === null) return { tag: '结束了', tone: 'neutral', sentence: '没有办成的话，请再约一次，或到窗口取号。' }
      return { tag: '办完了', tone: 'good', sentence: '办得怎么样，请评一评。' }
    case 'cancelled':
      return { tag: '已取消', tone: 'neutral', sentence: '位子让给了别人，谢谢。' }
    case 'absent':
      return {
        tag: '没有来',
        tone: 'caution',
        sentence:
          booking.contested === null
            ? `记错了可以在 ${sayParameter('booking.contestDays', booking.date)}内申诉。`
            : '已收到您的说明，不计爽约，工作人员会看。',
      }
    case 'providerAbsent':
      return { tag: '没能接待您', tone: 'caution', sentence: '对不起，这次是我们的错，不算您的。' }
  }
}

/** The words for an entry of the waiting list. */
export const waitWords = ({ state, offer, date }: WaitEntry): string =>
  state === 'offered' && offer !== null
    ? `${sayBooking({ date, slot: offer.slot })} 的位子给您留到 ${sayMoment(offer.until)}。`
    : `${sayDay(date)} 有空位就通知您，位子留 ${sayParameter('booking.holdMinutes', date)}。`
