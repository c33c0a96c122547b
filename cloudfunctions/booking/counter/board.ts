import { needCodes } from '../../../src/shared/booking/needs'
import type { booking } from '../../../src/shared/booking/contract'
import { dateOf } from '../../../src/shared/time'
import { refuse, type Handler } from '../../kernel'
import { findPoint } from '../../foundation'
import { ticketsInside } from './queue'
import { countWaiting, lastCalledOfDay, queuesOfDay, type StoredTicket } from './repository'

/** As many as a wall display shows in large letters. Twice as many are asked for: some of the last may have been called in vain. */
const shown = 5

/** Numbers called lately, newest first, and how many wait for what. No names: everybody in the hall reads it. */
export const board: Handler<typeof booking.actions.board> = async ({ pointId }, { now }) => {
  const date = dateOf(now)
  const [point, queues, lately, waiting] = await Promise.all([
    findPoint(pointId),
    queuesOfDay(pointId, date),
    lastCalledOfDay(pointId, date, 2 * shown),
    countWaiting(pointId, date, needCodes.length),
  ])
  if (point === null) return refuse('NOT_FOUND')
  const inside = ticketsInside(queues)
  const called = [...lately, ...inside.filter(({ lastCalledAt }) => lastCalledAt !== null)]
    .map((ticket) => ({ number: ticket.number, window: ticket.window ?? '', need: ticket.need, at: ticket.lastCalledAt ?? now }))
    .filter(({ window }) => window !== '')
    .sort((a, b) => b.at.localeCompare(a.at))
  const stillInside = inside.filter(isWaiting).map(({ need }) => ({ need, count: 1 }))
  return { pointName: point.name, now, called: called.slice(0, shown), waiting: summed([...waiting, ...stillInside]) }
}

const isWaiting = ({ state }: StoredTicket): boolean => state === 'waiting'

/** One line for each need, in the order in which needs are named. */
const summed = (counts: readonly { readonly need: StoredTicket['need']; readonly count: number }[]) =>
  needCodes
    .map((need) => ({ need, count: counts.filter((one) => one.need === need).reduce((sum, { count }) => sum + count, 0) }))
    .filter(({ count }) => count > 0)
