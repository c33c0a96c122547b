/**
 * What a visitor has in hand: one active booking per need, two in all (reference B02), and pauses after no-shows
 * (B09). One document per visitor is the lock; each function is one guarded update of it.
 */
import { createHash } from 'node:crypto'
import { needOf, type NeedCode } from '../../../src/shared/booking/needs'
import type { PriorityGroup } from '../../../src/shared/booking/contract'
import { valueOn } from '../../../src/shared/parameters'
import { dateOf } from '../../../src/shared/time'
import { _ } from '../../kernel'
import { visitors, type ActiveEntry, type Visitor } from '../repository'

const short = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 20)

/**
 * Whom a booking counts for. A helper's booking for an elder counts for the elder, not for the helper. The key is a
 * hash: it stands in field paths, and no sheet names a person.
 */
export const visitorKeyOf = (person: string, forOther: { readonly name: string; readonly phone?: string } | null): string =>
  `k${short(forOther === null ? person : `${person}\n${forOther.phone ?? forOther.name}`)}`

/** Who is never paused: elders, disabled people, victims of violence; and needs that are never paused (B09). */
export const isExempt = (need: NeedCode, groups: readonly PriorityGroup[]): boolean =>
  needOf(need).neverPaused === true || groups.some((group) => group === 'elder' || group === 'disabled' || group === 'violence')

export type Entering =
  | { readonly outcome: 'entered' }
  | { readonly outcome: 'has'; readonly entry: ActiveEntry }
  | { readonly outcome: 'tooMany' }
  | { readonly outcome: 'paused'; readonly until: string }

/** Puts a booking into the visitor's hand, if they may have it. Entering the same booking again changes nothing. */
export async function enter(key: string, need: NeedCode, entry: ActiveEntry, exempt: boolean): Promise<Entering> {
  const known = await visitors.find(key)
  if (known === null) {
    const fresh: Visitor = { _id: key, active: { [need]: entry }, count: 1, faults: [], pausedUntil: null, touchedAt: entry.at }
    return (await visitors.insert(fresh)) === 'inserted' ? { outcome: 'entered' } : enter(key, need, entry, exempt)
  }
  const has = known.active[need]
  if (has !== undefined) return { outcome: 'has', entry: has }
  if (!exempt && known.pausedUntil !== null && known.pausedUntil > entry.at) return { outcome: 'paused', until: known.pausedUntil }
  const most = valueOn('booking.mostActive', dateOf(entry.at))
  const entered = await visitors.change(
    key,
    { [`active.${need}`]: _.exists(false), count: _.lt(most) },
    { [`active.${need}`]: _.set(entry), count: _.inc(1), touchedAt: entry.at },
  )
  if (entered) return { outcome: 'entered' }
  const now = (await visitors.find(key))?.active[need]
  return now === undefined ? { outcome: 'tooMany' } : { outcome: 'has', entry: now }
}

/** Takes a booking out of the visitor's hand, if it is there. */
export const leave = (key: string, need: NeedCode, bookingId: string, now: string): Promise<boolean> =>
  visitors.change(key, { [`active.${need}.bookingId`]: bookingId }, { [`active.${need}`]: _.remove(), count: _.inc(-1), touchedAt: now })
