import type { Duty, Weekly } from '../../../src/shared/booking/contract'
import type { NeedCode } from '../../../src/shared/booking/needs'
import type { Page } from '../../../src/shared/paging'
import { exists, lt, neq, pull, push, remove, set, table, through } from '../../kernel'
import { rostersCollection } from '../collections'
import { rosterIdOf } from '../ids'

export interface Roster {
  readonly _id: string
  readonly pointId: string
  readonly need: NeedCode
  readonly windows: number
  readonly seats: number
  readonly heldShare: number
  readonly weekly: Weekly
  /** Who sits at the windows, by weekday; absent or empty means all windows are staffed. */
  readonly duty?: Duty
  /** Date to the staff ids that are away. */
  readonly leave?: Readonly<Record<string, readonly string[]>>
  /** Date to reason. */
  readonly closures: Readonly<Record<string, string>>
  /** The last day whose sheet was written from this template; the job goes on from there. */
  readonly publishedTo: string
  /** The first day up to there that was left out because it waits for a holiday notice. Missing where none does, and in rosters of the version before. */
  readonly waitsFrom?: string
  readonly updatedAt: string
}

/** What a clerk sets. */
type Template = Pick<Roster, 'windows' | 'seats' | 'heldShare' | 'weekly' | 'duty'>

const rosters = table<Roster>(rostersCollection.name)
const roster = through<Roster>()

export const findRoster = (pointId: string, need: NeedCode): Promise<Roster | null> => rosters.find(rosterIdOf(pointId, need))

/** Rosters that are not published up to this day, furthest behind first. */
export const pageOfUnpublished = (to: string, before: string | undefined): Promise<Page<Roster>> =>
  rosters.page({ where: { publishedTo: lt(to) }, orderBy: ['publishedTo', 'asc'], before, limit: 50 })

/** Writes the template, published up to `publishedTo`; closures and leave that were set stay. */
export async function saveRoster(
  pointId: string,
  need: NeedCode,
  { windows, seats, heldShare, weekly, duty }: Template,
  publishedTo: string,
  now: string,
): Promise<Roster> {
  const _id = rosterIdOf(pointId, need)
  const fields = { windows, seats, heldShare, publishedTo, updatedAt: now }
  const fresh: Roster = { _id, pointId, need, weekly, closures: {}, ...fields, ...(duty && { duty }) }
  if ((await rosters.insert(fresh)) === 'exists')
    await rosters.change(_id, {}, { ...fields, weekly: set(weekly), ...(duty && { duty: set(duty) }) })
  return (await rosters.find(_id)) ?? fresh
}

/** Rosters with a day left out before this one. */
export const pageOfWaiting = (date: string, before: string | undefined): Promise<Page<Roster>> =>
  rosters.page({ where: { waitsFrom: lt(date) }, orderBy: ['waitsFrom', 'asc'], before, limit: 50 })

/** All rosters, page by page. */
export const pageOfRosters = (before: string | undefined): Promise<Page<Roster>> =>
  rosters.page({ where: {}, orderBy: ['publishedTo', 'asc'], before, limit: 50 })

/** All that give this need; the city has about as many as it has service points. */
export const rostersOfNeed = (need: NeedCode): Promise<Roster[]> => rosters.every({ where: { need }, orderBy: [['_id', 'asc']] })

/** What is offered at this point. */
export const rostersOfPoint = (pointId: string): Promise<Roster[]> => rosters.every({ where: { pointId }, orderBy: [['_id', 'asc']] })

/** Says up to where the template is published and which day it waits for, unless it was set meanwhile: whoever set it publishes it. */
export const setPublished = (
  { _id, updatedAt, waitsFrom: seen }: Roster,
  publishedTo: string,
  waitsFrom: string | undefined,
): Promise<boolean> =>
  rosters.change(
    _id,
    // A notice that was loaded meanwhile has said that some days are to be looked at again.
    { updatedAt, waitsFrom: seen ?? exists(false) },
    { publishedTo, waitsFrom: waitsFrom ?? remove() },
  )

/** The days from this one on are to be published anew; whoever is publishing in this moment does not say that it is done. */
export const lookAgainFrom = async ({ _id, waitsFrom }: Roster, date: string): Promise<boolean> =>
  (waitsFrom === undefined || waitsFrom > date) && rosters.change(_id, {}, { waitsFrom: date })

export const close = (pointId: string, need: NeedCode, date: string, reason: string): Promise<boolean> =>
  rosters.change(rosterIdOf(pointId, need), {}, roster.write(`closures.${date}`, set(reason)))

export const reopen = (pointId: string, need: NeedCode, date: string): Promise<boolean> =>
  rosters.change(rosterIdOf(pointId, need), {}, roster.write(`closures.${date}`, remove()))

/** Somebody is away that day, or is back. The same again changes nothing. */
export const setAway = ({ _id }: Roster, date: string, staffId: string, away: boolean): Promise<boolean> =>
  away
    ? rosters.change(_id, roster.where(`leave.${date}`, neq(staffId)), roster.write(`leave.${date}`, push([staffId])))
    : rosters.change(_id, roster.where(`leave.${date}`, staffId), roster.write(`leave.${date}`, pull(staffId)))
