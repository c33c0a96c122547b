import type { booking } from '../../../src/shared/booking/contract'
import { checkWords, isRefusal, refuse, type Handler } from '../../kernel'
import { noteUnchecked } from './repository'

type Reserve = Handler<typeof booking.actions.reserve>

/** What a mediation is about, and who asks, is read by the other side: looked at before any place is taken. All other bookings go straight on. */
export const withCheckedDispute =
  (reserve: Reserve): Reserve =>
  async (input, call) => {
    const { otherSide, visitor } = input
    if (otherSide?.subject === undefined) return reserve(input, call)
    const verdict = await checkWords(
      `${visitor.name}\n${otherSide.subject}`,
      { openid: call.caller.openid, scene: 'social' },
      call.requestId,
    )
    if (verdict === 'refused') return refuse('WORDS_REFUSED', undefined, 'otherSide.subject')
    const booked = await reserve(input, call)
    if (verdict === 'unchecked' && !isRefusal(booked)) await noteUnchecked(booked.id)
    return booked
  }
