import type { Affected, booking } from '../../../src/shared/booking/contract'
import { needCodes, type NeedCode } from '../../../src/shared/booking/needs'
import { dateOf } from '../../../src/shared/time'
import { isRefusal, refuse, type Handler } from '../../kernel'
import { announce } from '../bookings/announce'
import { pointFor } from '../ownPoint'
import { endWaiting } from '../waitlist/endWaiting'
import { shutDay } from './publish'
import { close } from './repository'

/**
 * Closes a day, or one need on it. First the rosters know, so that no job opens it again; then the places go; then
 * everybody booked or waiting is told. Sent again after a death it goes on, and tells nobody twice.
 */
export const closeDay: Handler<typeof booking.actions.closeDay> = async ({ need, pointId: named, date, reason }, { staff, now }) => {
  const pointId = pointFor(staff, named)
  if (isRefusal(pointId)) return pointId
  if (date < dateOf(now)) return refuse('DAY_PAST', undefined, 'date')
  const shut: { need: NeedCode; over: readonly string[] }[] = []
  for (const each of need === undefined ? needCodes : [need]) {
    await close(pointId, each, date, reason)
    shut.push({ need: each, over: await shutDay(pointId, each, date, reason, now) })
  }
  // All needs are shut before anybody is told: nobody is offered a place that is about to go.
  const affected: Affected[] = []
  for (const { need: each, over } of shut) {
    affected.push(...(await announce(over, { pointId, need: each, reason, by: staff._id, now })))
    await endWaiting(pointId, each, date, now)
  }
  return { affected }
}
