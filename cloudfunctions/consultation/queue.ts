import type { consultation } from '../../src/shared/consultation/contract'
import type { Handler } from '../kernel'
import { listOf, listWaiting } from './repository'
import { lineOf } from './view'

/** A duty lawyer's desk: what waits, what is in hand, and what was answered and may come back. */
export const queue: Handler<typeof consultation.actions.queue> = async (_input, { staff, now }) => {
  const [waiting, inHand, answered] = await Promise.all([
    listWaiting(50),
    listOf(staff._id, ['claimed', 'followedUp'], 'dueAt', 50),
    listOf(staff._id, ['answered'], 'askedAt', 20),
  ])
  const lines = (list: typeof waiting) => list.map((stored) => lineOf(stored, now))
  return { waiting: lines(waiting), inHand: lines(inHand), answeredByMe: lines(answered) }
}
