import { sayParameter } from '../parameters/say'
import { sayDate, sayMoment } from '../time'
import type { Booking, OtherSide, WaitEntry } from './contract'
import { afterCancelling } from './counting'
import type { SideAnswer } from './life'
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
  booking: Pick<
    Booking,
    | 'state'
    | 'affected'
    | 'checkInFrom'
    | 'ticket'
    | 'window'
    | 'contested'
    | 'need'
    | 'date'
    | 'recordId'
    | 'lateCounts'
    | 'counted'
    | 'cancelFreeUntil'
  >,
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
      return { tag: '已取消', tone: 'neutral', sentence: `位子让给了别人，谢谢。${afterCancelling(booking)}` }
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

/** How the answer of the other side stands, in a word: for the asker, the mediator and whoever gave it. */
export const answerTags: Readonly<Record<SideAnswer, { readonly tag: string; readonly tone: BookingWords['tone'] }>> = {
  open: { tag: '等对方答复', tone: 'neutral' },
  accepted: { tag: '对方答应来', tone: 'good' },
  declined: { tag: '对方不来', tone: 'caution' },
}

/** For the asker: where the invitation stands, and what to do now. */
export function inviteSentence({ answer, opened, invite, name }: Pick<OtherSide, 'answer' | 'opened' | 'invite' | 'name'>): string {
  if (answer === 'accepted') return `${name}答应来。到时间两边都到，调解员在。`
  if (answer === 'declined')
    return '人民调解要两边都愿意，一方明确不愿意就不能调（人民调解法第十七条）。不调解也可以打官司、申请仲裁（第三条）。'
  if (opened) return `${name}看到了，还没说来不来。`
  if (invite === null) return '现在没有有效的邀请：数字试错太多，或者您收回了。请换一份新的，再发给对方。'
  return '分两步：先把卡片发给对方，再打电话或当面把六位数字告诉他。光有卡片打不开，转错人也不要紧。'
}

/** The words for the other side of a mediation, as it reads them; none of what is the first side's alone. */
export function sideWords({
  state,
  affected,
  visitor,
  otherSide,
}: Pick<Booking, 'state' | 'affected' | 'visitor' | 'otherSide'>): BookingWords {
  switch (state) {
    case 'booked':
      if (affected !== null)
        return { tag: '有变动', tone: 'caution', sentence: `${affected}。这次办不成了，等${visitor}另约时间，不用来。` }
      if (otherSide?.answer === 'accepted') return { tag: '您答应来', tone: 'good', sentence: `请按时到，在窗口报“${visitor}”的名字就行。` }
      if (otherSide?.answer === 'declined') return { tag: '您说不来', tone: 'neutral', sentence: '不来也不要紧。改主意了，在这里改。' }
      return { tag: '等您答复', tone: 'brand', sentence: '调解讲自愿，来不来由您（人民调解法第三条）。不来也请说一声。' }
    case 'cancelled':
      return { tag: '已取消', tone: 'neutral', sentence: '这次不用来了。' }
    case 'providerAbsent':
      return { tag: '没能接待', tone: 'caution', sentence: '对不起，这次服务点没能接待。' }
    case 'checkedIn':
    case 'called':
      return { tag: '已到时间', tone: 'good', sentence: `请到窗口，报“${visitor}”的名字。` }
    case 'absent':
    case 'done':
      return { tag: '过去了', tone: 'neutral', sentence: '约的时间已经过了。' }
  }
}

/** Where it stands, as its reader has it. A mediation is no more than a place until the other side comes. */
export function standingWords(booking: Booking): BookingWords {
  const { state, affected, otherSide } = booking
  if (otherSide?.reader === 'other') return sideWords(booking)
  if (otherSide === null || state !== 'booked' || affected !== null || otherSide.answer === 'accepted') return bookingWords(booking)
  return otherSide.answer === 'declined'
    ? { tag: '对方不来', tone: 'caution', sentence: `${otherSide.name}说来不了。可以另约时间，或取消，不算您的次数。` }
    : { tag: '约好了', tone: 'brand', sentence: `位子留好了。还要请${otherSide.name}来，对方答应了才调解。` }
}

/** The words for an entry of the waiting list. */
export const waitWords = ({ state, offer, date }: WaitEntry): string =>
  state === 'offered' && offer !== null
    ? `${sayBooking({ date, slot: offer.slot })} 的位子给您留到 ${sayMoment(offer.until)}。`
    : `${sayDay(date)} 有空位就通知您，位子留 ${sayParameter('booking.holdMinutes', date)}。`
