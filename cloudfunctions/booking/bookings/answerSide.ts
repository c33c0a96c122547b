import type { booking } from '../../../src/shared/booking/contract'
import { answerOf, bookingLife } from '../../../src/shared/booking/life'
import { tell } from '../../foundation'
import { checkWords, refuse, type Handler } from '../../kernel'
import { sayPlace } from '../sheet/freePlaces'
import { answerOtherSide, findBooking, type StoredBooking } from './repository'
import { otherSideViewOf } from './view'

type AnswerSide = typeof booking.actions.answerSide

const answers = { accepted: 'acceptSide', declined: 'declineSide' } as const

/** The other side says whether it comes; the asker is told. The same sent twice is one answer. */
export const answerSide: Handler<AnswerSide> = async ({ id, answer, words }, { caller, now, requestId }) => {
  const stored = await findBooking(id)
  if (!stored?.otherSide || stored.otherSide.person !== caller.key) return refuse('NOT_FOUND')
  if (stored.state === 'booked' && answerOf(stored.otherSide) === answer && stored.otherSide.words === words) return said(stored, now)
  const may = bookingLife.may(answers[answer], stored, 'otherSide', now)
  if (may !== 'yes') return refuse(may)
  const verdict = await checkWords(words, { openid: caller.openid, scene: 'social' }, requestId)
  if (verdict === 'refused') return refuse('WORDS_REFUSED', undefined, 'words')
  await answerOtherSide(stored, { answer, words, unchecked: verdict === 'unchecked' }, caller.key, now)
  const fresh = await findBooking(id)
  // Taken back by the asker in the meantime, or ended.
  if (!fresh?.otherSide || fresh.otherSide.person !== caller.key) return refuse('NOT_FOUND')
  return answerOf(fresh.otherSide) === answer ? said(fresh, now) : refuse('NOT_ACTIVE')
}

/** Tells the asker, by an id that makes the same answer one telling; a death between the answer and this is healed by sending again. */
async function said(stored: StoredBooking, now: string) {
  const code = stored.otherSide?.answer === 'declined' ? 'SIDE_DECLINED' : 'SIDE_CONFIRMED'
  const last = stored.events.filter((event) => event.code === code).at(-1)
  if (last !== undefined) {
    const { _id: id } = stored
    await tell(stored.person, bookingLife.telling(code), {
      id,
      once: last.at,
      now,
      params: { id },
      details: { when: sayPlace(stored, now) },
    })
  }
  return otherSideViewOf(stored, now)
}
