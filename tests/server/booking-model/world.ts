/** A small town: eight people, four slots on three sheets with five places in all, and what these people can do. */
import { booking } from '../../../src/shared/booking/contract'
import { addMinutes } from '../../../src/shared/time'
import { collections } from '../../../cloudfunctions/booking/collections'
import { cancel } from '../../../cloudfunctions/booking/bookings/cancel'
import { markNoShows } from '../../../cloudfunctions/booking/bookings/leftOver'
import type { StoredBooking } from '../../../cloudfunctions/booking/bookings/repository'
import { reschedule } from '../../../cloudfunctions/booking/bookings/reschedule'
import { reserve } from '../../../cloudfunctions/booking/bookings/reserve'
import { audit } from '../../../cloudfunctions/booking/books/audit'
import { reconcile, reconcileHands } from '../../../cloudfunctions/booking/books/reconcile'
import type { Visitor } from '../../../cloudfunctions/booking/hand/repository'
import type { DaySheet } from '../../../cloudfunctions/booking/sheet/repository'
import { expireHolds } from '../../../cloudfunctions/booking/waitlist/expireHolds'
import { joinWaitlist } from '../../../cloudfunctions/booking/waitlist/joinWaitlist'
import { leaveWaitlist } from '../../../cloudfunctions/booking/waitlist/leaveWaitlist'
import { offerFreed } from '../../../cloudfunctions/booking/waitlist/offerFreed'
import type { StoredWait } from '../../../cloudfunctions/booking/waitlist/repository'
import { collections as foundationCollections } from '../../../cloudfunctions/foundation/collections'
import { isRefusal, worksAt, type Job } from '../../../cloudfunctions/kernel'
import { collections as kernelCollections } from '../../../cloudfunctions/kernel/collections'
import { monday, pointId, sheet } from '../../cloud/places'
import { openStore } from './sdk'
import { together, type Ended } from './steps'

export const slots = [
  { need: 'advice', date: '2026-11-23', slot: '1400' },
  { need: 'advice', date: '2026-11-23', slot: '1430' },
  { need: 'advice', date: '2026-11-24', slot: '0900' },
  { need: 'notary', date: '2026-11-23', slot: '1400' },
] as const

const sheets = [
  { ...sheet('2026-11-23', 1, ['1400', '1430']), touchedAt: monday },
  sheet('2026-11-24', 1, ['0900']),
  sheet('2026-11-23', 1, ['1400'], 'notary'),
]
const [first] = sheets
const twoAtTwo = { ...first, slots: { ...first?.slots, '1400': { capacity: 2, free: 2, surplus: 0, claims: {} } } }

/** What somebody does. Which of their bookings it is about is found when they do it. */
export interface Act {
  readonly kind: 'reserve' | 'forElder' | 'accept' | 'cancel' | 'move' | 'join' | 'leave' | 'tick'
  readonly person: number
  /** Of three taps: the same one again is the same wish sent again. */
  readonly tap: number
  readonly place: number
  readonly diesAfter: number | undefined
}

/** What came of it: a refusal's code, or what was answered. */
export interface Came {
  readonly act: Act
  readonly about: string | undefined
  readonly code: string
  readonly view?: { readonly id: string; readonly state: string; readonly date: string; readonly slot: string }
}

export interface Documents {
  readonly sheets: readonly DaySheet[]
  readonly bookings: readonly StoredBooking[]
  readonly hands: readonly Visitor[]
  readonly waits: readonly StoredWait[]
}

const jobs: readonly Job[] = [expireHolds, offerFreed, markNoShows, reconcileHands, reconcile]
const nothingMore = { left: () => 1_000_000 }

export const keyOf = (person: number): string => `web:p${person}`

export async function openWorld() {
  const specs = [...collections, ...foundationCollections, ...kernelCollections]
  const { ready, all } = openStore(specs, { day_sheets: [twoAtTwo, ...sheets.slice(1)] })
  await ready
  // An instance keeps for a minute who works at a point: kept from the start on, a history is the same each time it is lived.
  await together([{ run: () => worksAt(keyOf(0), pointId), diesAfter: undefined }], 1)
  const cursors = new Map<string, string | null>()
  /** Of each act of the round, the booking it was about. */
  let subjects: (string | undefined)[] = []
  let clock = monday

  const documents = (): Documents => ({
    sheets: all('day_sheets'),
    bookings: all('bookings'),
    hands: all('visitors'),
    waits: all('waitlist'),
  })
  /** Each call has a moment of its own. */
  const tickClock = () => (clock = new Date(Date.parse(clock) + 1).toISOString())
  const called = (person: number, now: string) => ({
    caller: { key: keyOf(person), channel: 'web' as const, openid: null },
    staff: null,
    now,
    requestId: 'model',
  })

  const runJobs = async (now: string) => {
    for (const job of jobs) {
      const outcome = await job.run({ now, requestId: 'model', budget: nothingMore, cursor: cursors.get(job.name) ?? null })
      if (outcome.cursor !== undefined) cursors.set(job.name, outcome.cursor)
    }
  }

  /** Something of this person's, the `n`-th of what there is. */
  const own = <T extends { readonly person: string }>(things: readonly T[], person: number, n: number): T | undefined => {
    const mine = things.filter((thing) => thing.person === keyOf(person))
    return mine[n % Math.max(1, mine.length)]
  }

  async function doIt(act: Act, about: (id: string | undefined) => void): Promise<Came> {
    const now = tickClock()
    const call = called(act.person, now)
    const place = slots[act.place % slots.length] ?? slots[0]
    const came = (answer: unknown, about?: string): Came =>
      isRefusal(answer) ? { act, about, code: answer.refused } : { act, about, code: 'ok', view: answer as NonNullable<Came['view']> }
    const wish = (at: { need: (typeof slots)[number]['need']; date: string; slot: string }, elder = false) =>
      booking.actions.reserve.input.parse({
        id: `tap-${act.person}-${act.tap}-000000`,
        pointId,
        ...at,
        visitor: { name: elder ? '王桂兰' : '李强' },
        ...(elder && { forOther: { relation: '邻居', agreed: true } }),
      })
    switch (act.kind) {
      case 'reserve':
        return came(await reserve(wish(place), call))
      case 'forElder':
        return came(await reserve(wish(place, true), call))
      case 'accept': {
        const entry = own(documents().waits, act.person, act.tap)
        const offered =
          entry?.offer === null || entry === undefined ? undefined : { need: place.need, date: entry.date, slot: entry.offer.slot }
        return came(await reserve(wish(offered === undefined ? place : { ...offered, need: needOf(entry?.need) }), call))
      }
      case 'cancel': {
        const id = own(documents().bookings, act.person, act.tap)?._id
        about(id)
        return id === undefined ? came({}, undefined) : came(await cancel({ id }, call), id)
      }
      case 'move': {
        const stored = own(documents().bookings, act.person, act.tap)
        about(stored?._id)
        if (stored === undefined) return came({}, undefined)
        return came(await reschedule({ id: stored._id, date: place.date, slot: place.slot }, call), stored._id)
      }
      case 'join':
        return came(await joinWaitlist({ need: place.need, pointId, date: place.date, visitor: { name: '李强', groups: [] } }, call))
      case 'leave': {
        const id = own(documents().waits, act.person, act.tap)?._id
        return id === undefined ? came({}, undefined) : came(await leaveWaitlist({ id }, call), id)
      }
      case 'tick':
        await runJobs(now)
        return came({})
    }
  }

  return {
    documents,
    now: () => clock,
    wait: (minutes: number) => (clock = addMinutes(clock, minutes)),
    /** All at once; each dies where it is said to. */
    round: (acts: readonly Act[], seed: number): Promise<Ended<Came>[]> => {
      subjects = acts.map(() => undefined)
      return together(
        acts.map((act, i) => ({ run: () => doIt(act, (id) => (subjects[i] = id)), diesAfter: act.diesAfter })),
        seed,
      )
    },
    subjects: () => subjects,
    /** What the books themselves say does not balance. */
    audited: async (): Promise<readonly { readonly what: string; readonly where: string }[]> => {
      const [ended] = await together([{ run: () => audit({}, { ...called(0, clock), staff: overseer }), diesAfter: undefined }], 1)
      return ended !== undefined && 'value' in ended && !isRefusal(ended.value) ? ended.value.drift : [{ what: 'no audit', where: '' }]
    },
  }
}

export type World = Awaited<ReturnType<typeof openWorld>>

const needOf = (need: StoredWait['need'] | undefined): (typeof slots)[number]['need'] => (need === 'notary' ? 'notary' : 'advice')

const overseer = { _id: 'staff-overseer', name: '赵科长', title: '科长', roles: ['admin' as const], pointId, boundTo: 'web:p0' }
