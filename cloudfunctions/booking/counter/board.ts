import type { booking } from '../../../src/shared/booking/contract'
import { dateOf } from '../../../src/shared/time'
import { refuse, type Handler } from '../../kernel'
import { findPoint } from '../../foundation'
import { queuesOfDay } from './repository'

/** As many as a wall display shows in large letters. */
const shown = 8

/** Numbers called lately, newest first, and how many wait for what. No names: everybody in the hall reads it. */
export const board: Handler<typeof booking.actions.board> = async ({ pointId }, { now }) => {
  const point = await findPoint(pointId)
  if (point === null) return refuse('NOT_FOUND')
  const today = await queuesOfDay(pointId, dateOf(now))
  const called = today
    .flatMap(({ tickets }) => tickets)
    .filter(({ state }) => state === 'called')
    .map(({ number, window, need, calledAt }) => ({ number, window: window ?? '', need, at: calledAt ?? now }))
    .sort((a, b) => b.at.localeCompare(a.at))
  const waiting = today.map(({ need, tickets }) => ({ need, count: tickets.filter(({ state }) => state === 'waiting').length }))
  return { pointName: point.name, now, called: called.slice(0, shown), waiting: waiting.filter(({ count }) => count > 0) }
}
