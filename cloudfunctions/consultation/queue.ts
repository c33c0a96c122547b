import type { consultation, QueueList } from '../../src/shared/consultation/contract'
import { mostPerPage } from '../../src/shared/paging'
import type { Handler } from '../kernel'
import { pageAnsweredBy, pageInHand, pageOfWaiting } from './repository'
import { linesOf } from './view'

/** How many lines a desk opens with; what has to be done is seen whole on all but the worst of days. */
const atFirst: Readonly<Record<QueueList, number>> = { waiting: mostPerPage, inHand: mostPerPage, answeredByMe: 20 }

const pagesFor = (staffId: string) => ({
  waiting: pageOfWaiting(staffId),
  inHand: pageInHand(staffId),
  answeredByMe: pageAnsweredBy(staffId),
})

/** A duty lawyer's desk: what waits, what is in hand, and what was answered, ended or not. */
export const queue: Handler<typeof consultation.actions.queue> = async (_input, { staff, now }) => {
  const pages = pagesFor(staff._id)
  const first = async (list: QueueList) => linesOf(await pages[list](undefined, atFirst[list]), now)
  const [waiting, inHand, answeredByMe] = await Promise.all([first('waiting'), first('inHand'), first('answeredByMe')])
  return { waiting, inHand, answeredByMe }
}

/** One of these lists, further on. */
export const queuePage: Handler<typeof consultation.actions.queuePage> = async ({ list, before, limit }, { staff, now }) =>
  linesOf(await pagesFor(staff._id)[list](before, limit), now)
