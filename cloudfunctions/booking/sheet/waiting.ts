/** Days that wait for a holiday notice, as a part of what is answered about places: nobody reads that all is full when it is that. */
import { needCodes, type NeedCode } from '../../../src/shared/booking/needs'
import type { FreeSlot } from '../../../src/shared/booking/slots'
import { listPoints } from '../../foundation'
import { rostersOfNeed, rostersOfPoint } from '../roster/repository'
import { waitingDays } from './freePlaces'

interface Place {
  readonly pointId: string
  readonly pointName: string
  readonly areaName: string
  readonly sample: boolean
  readonly next: FreeSlot | null
}

/** While days wait: the places that were found with these days, and those that have nothing but such days, last. */
export async function withWaitingPlaces<P extends Place>(
  found: readonly P[],
  need: NeedCode,
  now: string,
): Promise<(Place & { waiting?: string[] })[]> {
  const waiting = await waitingDays(now)
  if (waiting.length === 0) return [...found]
  const [rosters, points] = await Promise.all([rostersOfNeed(need), listPoints()])
  const without = rosters
    .filter(({ pointId }) => !found.some((place) => place.pointId === pointId))
    .flatMap(({ pointId }) => points.filter(({ _id }) => _id === pointId))
    .map(({ _id, name, areaName, sample }) => ({ pointId: _id, pointName: name, areaName, sample, next: null }))
  return [...found, ...without].map((place) => ({ ...place, waiting }))
}

/** The same for the needs of one point, in the order of the needs. */
export async function withWaitingNeeds<N extends { readonly need: NeedCode; readonly next: FreeSlot | null }>(
  found: readonly N[],
  pointId: string,
  now: string,
): Promise<{ need: NeedCode; next: FreeSlot | null; waiting?: string[] }[]> {
  const waiting = await waitingDays(now)
  if (waiting.length === 0) return [...found]
  const without = (await rostersOfPoint(pointId))
    .filter(({ need }) => !found.some((each) => each.need === need))
    .map(({ need }) => ({ need, next: null }))
  return [...found, ...without].sort((a, b) => needCodes.indexOf(a.need) - needCodes.indexOf(b.need)).map((each) => ({ ...each, waiting }))
}
