import type { consultation, QueueList } from '../../src/shared/consultation/contract'
import { mostPerPage } from '../../src/shared/paging'
import { refuse, type Handler } from '../kernel'
import { find, pageAnsweredBy, pageInHand, pageOfWaiting, pageOfWaitingOf } from './repository'
import { linesOf, waitingLinesOf } from './view'

/** How many lines a desk opens with; what has to be done is seen whole on all but the worst of days. */
const atFirst: Readonly<Record<QueueList, number>> = { waiting: mostPerPage, inHand: mostPerPage, answeredByMe: 20 }

const linesFor = (staffId: string, now: string) => {
  const [waiting, inHand, answered] = [pageOfWaiting(staffId), pageInHand(staffId), pageAnsweredBy(staffId)]
  return {
    waiting: async (before: string | undefined, limit: number) => waitingLinesOf(await waiting(before, limit), now),
    inHand: async (before: string | undefined, limit: number) => linesOf(await inHand(before, limit), now),
    answeredByMe: async (before: string | undefined, limit: number) => linesOf(await answered(before, limit), now),
  }
}

/** A duty lawyer's desk: what waits, what is in hand, and what was answered, ended or not. */
export const queue: Handler<typeof consultation.actions.queue> = async (_input, { staff, now }) => {
  const lines = linesFor(staff._id, now)
  const first = (list: QueueList) => lines[list](undefined, atFirst[list])
  const [waiting, inHand, answeredByMe] = await Promise.all([first('waiting'), first('inHand'), first('answeredByMe')])
  return { waiting, inHand, answeredByMe }
}

/** One of these lists, further on. */
export const queuePage: Handler<typeof consultation.actions.queuePage> = async ({ list, before, limit }, { staff, now }) =>
  linesFor(staff._id, now)[list](before, limit)

/** What else waits of the one who asked this: what stands behind its line. Nothing once it is taken, because its line is gone then. */
export const queueBehind: Handler<typeof consultation.actions.queueBehind> = async ({ id, before, limit }, { staff, now }) => {
  const stored = await find(id)
  // To who gave it back for a conflict of interest it does not stand in the list, so nothing stands behind it.
  if (stored?.state !== 'waiting' || stored.conflicts?.includes(staff._id)) return refuse('NOT_WAITING')
  const { items, next } = await pageOfWaitingOf(stored.asker, staff._id)(before, limit)
  return linesOf({ items: items.filter(({ _id }) => _id !== id), next }, now)
}
