import type { booking } from '../../../src/shared/booking/contract'
import { bookingLife, isContestOpen, type BookingActor, type BookingState } from '../../../src/shared/booking/life'
import { nearest } from '../../../src/shared/booking/slots'
import { dateOf } from '../../../src/shared/time'
import { tellWithin } from '../../foundation'
import { isRefusal, refuse, type Handler, type Refusal, type Transaction } from '../../kernel'
import { forgiveWithin } from '../bookings/faults'
import { countWithin, noShowWithin } from '../bookings/noShow'
import {
  correctWithin,
  findBooking,
  findBookingWithin,
  markProviderAbsentWithin,
  upholdWithin,
  type Deed,
  type StoredBooking,
} from '../bookings/repository'
import { without } from '../hand/hand'
import { dayIdOf, ticketIdOf } from '../ids'
import { freeAt, sayNear } from '../sheet/freePlaces'
import { bookingActorOf } from './actor'
import { arriveWithin } from './arrive'
import { settledQueue, transactInQueue } from './queue'
import { endTicketWithin } from './repository'

type Who = Parameters<Handler<typeof booking.actions.markAbsent>>[0]['who']

/** Who did not come: the resident, the provider, or (a mark taken back) nobody. Each mark stands whole or not at all; twice is once. */
export const markAbsent: Handler<typeof booking.actions.markAbsent> = async ({ bookingId, who }, { caller, staff, now }) => {
  const stored = await findBooking(bookingId)
  if (stored === null) return refuse('NOT_FOUND')
  const actor = bookingActorOf(staff, caller.key, stored)
  const action = actionFor(stored, who)
  const may = mayMark(action, stored, actor, now)
  if (may !== 'yes') return isMarked(stored, who, may) ? { bookingId, state: stored.state } : may
  const work = await works[action](stored, { by: staff._id, now })
  const state = await transactInQueue(async (transaction) => {
    const fresh = await findBookingWithin(transaction, bookingId)
    if (fresh === null || actionFor(fresh, who) !== action) return refuse('NOT_ACTIVE')
    const still = mayMark(action, fresh, actor, now)
    if (still !== 'yes') return isMarked(fresh, who, still) ? fresh.state : still
    return (await work(transaction, fresh)) ?? refuse('NOT_ACTIVE')
  })
  return isRefusal(state) ? state : { bookingId, state }
}

/** Saying again that a contested visitor did not come is the decision that the mark stays. */
const actionFor = (stored: StoredBooking, who: Who) =>
  who === 'provider' ? 'providerAbsent' : who === 'nobody' ? 'takeBack' : isContestOpen(stored) ? 'uphold' : 'markAbsent'
type Action = ReturnType<typeof actionFor>

function mayMark(action: Action, stored: StoredBooking, actor: BookingActor, now: string) {
  const may = bookingLife.may(action, stored, actor, now)
  return may === 'yes' ? may : refuse(may)
}

const marked = { resident: 'absent', provider: 'providerAbsent', nobody: 'checkedIn' } as const

/** Somebody has done it already: the same again. */
const isMarked = ({ state }: StoredBooking, who: Who, refusal: Refusal): boolean =>
  refusal.refused === 'NOT_ACTIVE' && state === marked[who]

const queueOf = ({ pointId, need, date }: StoredBooking): string => dayIdOf(pointId, need, date)

type Work = (transaction: Transaction, fresh: StoredBooking) => Promise<BookingState | null>

/** What each mark writes, and the state it ends in; made ready outside the transaction, which knows documents by id only. */
const works: Readonly<Record<Action, (stored: StoredBooking, deed: Deed) => Promise<Work>>> = {
  markAbsent: async (_stored, deed) => async (transaction, fresh) => {
    await noShowWithin(transaction, fresh, deed)
    return 'absent'
  },

  uphold: async (_stored, deed) => async (transaction, fresh) => {
    await upholdWithin(transaction, fresh._id, deed)
    await countWithin(transaction, fresh, deed.now)
    return 'absent'
  },

  /** The service point failed: never counted, an apology, and the nearest places. */
  providerAbsent: async (stored, deed) => {
    const { now } = deed
    const near = sayNear(nearest(await freeAt(stored.pointId, stored.need, now), stored), now)
    if (stored.ticket !== null) await settledQueue(queueOf(stored))
    return async (transaction, fresh) => {
      const { _id: id, person, need, ticket } = fresh
      await markProviderAbsentWithin(transaction, id, deed)
      await forgiveWithin(transaction, fresh, now, without(need, id))
      if (ticket !== null)
        await endTicketWithin(transaction, ticketIdOf(queueOf(fresh), ticket), 'absent', null, { code: 'MISSED', at: now, by: deed.by })
      await tellWithin(transaction, person, bookingLife.telling('PROVIDER_ABSENT'), {
        id,
        once: '',
        now,
        params: { id },
        details: { near },
      })
      return 'providerAbsent'
    }
  },

  /** They were there. The same day they get a number, to be called and rated; later a contested mark is only taken back. */
  takeBack: async (stored, deed) => {
    const isToday = stored.date === dateOf(deed.now)
    if (isToday) await settledQueue(queueOf(stored))
    return async (transaction, fresh) => {
      if (isToday) {
        await arriveWithin(transaction, fresh, { ...deed, place: 'late', event: 'CORRECTED' })
        return 'checkedIn'
      }
      await correctWithin(transaction, fresh._id, deed)
      await forgiveWithin(transaction, fresh, deed.now)
      return 'done'
    }
  },
}
