import type { booking } from '../../../src/shared/booking/contract'
import { needCodes, type NeedCode } from '../../../src/shared/booking/needs'
import type { OutputOf } from '../../../src/shared/contract'
import { _, isRefusal, type Handler } from '../../kernel'
import { announce, endWaiting } from './affected'
import { rosterIdOf } from '../ids'
import { pointFor } from '../ownPoint'
import { shutDay } from './publish'
import { rosters } from '../repository'

type Line = OutputOf<typeof booking.actions.closeDay>['affected'][number]

/**
 * Closes a day, or one need on it. First the rosters know, so that no job opens it again; then the places go; then
 * everybody booked or waiting is told. Sent again after a death it goes on, and tells nobody twice.
 */
export const closeDay: Handler<typeof booking.actions.closeDay> = async ({ need, pointId: named, date, reason }, { staff, now }) => {
  const pointId = pointFor(staff, named)
  if (isRefusal(pointId)) return pointId
  const shut: { need: NeedCode; over: readonly string[] }[] = []
  for (const each of need === undefined ? needCodes : [need]) {
    await rosters.change(rosterIdOf(pointId, each), {}, { [`closures.${date}`]: _.set(reason) })
    shut.push({ need: each, over: await shutDay(pointId, each, date, reason, now) })
  }
  // All needs are shut before anybody is told: nobody is offered a place that is about to go.
  const affected: Line[] = []
  for (const { need: each, over } of shut) {
    const change = { pointId, need: each, reason, by: staff._id, now }
    affected.push(...(await announce(over, change)))
    await endWaiting(date, change)
  }
  return { affected }
}
