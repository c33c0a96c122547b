import type { booking } from '../../../src/shared/booking/contract'
import { dateOf } from '../../../src/shared/time'
import { _, refuse, transact, type Handler, type Transaction } from '../../kernel'
import { tellWithin } from '../../foundation'
import { offersFor, sayOffers } from '../roster/affected'
import { arriveWithin } from './arrive'
import { isContestOpen } from '../bookings/contested'
import { both, changeHand, without, withoutFault } from '../hand/hand'
import { dayIdOf } from '../ids'
import { countWithin, markNoShow } from '../hand/noShow'
import { changeQueueWithin, openQueue, withChanged } from './queue'
import { bookings, type StoredBooking } from '../repository'

interface Mark {
  readonly by: string
  readonly now: string
}

/** Who did not come: the resident, the provider, or (a mark taken back) nobody. Each mark stands whole or not at all. */
export const markAbsent: Handler<typeof booking.actions.markAbsent> = async ({ bookingId, who }, { staff, now }) => {
  const stored = await bookings.find(bookingId)
  if (stored === null) return refuse('NOT_FOUND')
  if (stored.pointId !== staff.pointId && !staff.roles.includes('admin')) return refuse('NOT_YOUR_POINT')
  const tooEarly = stored.state === 'booked' && now < (who === 'resident' ? stored.endsAt : stored.startsAt)
  if (tooEarly && who !== 'nobody') return refuse('TOO_EARLY_TO_MARK')
  const marked = await marks[who](stored, { by: staff._id, now })
  const fresh = await bookings.find(bookingId)
  return marked && fresh !== null ? { bookingId, state: fresh.state } : refuse('NOT_ACTIVE')
}

/** A no-show; on one that is contested it is the decision that it stays. */
const resident = (stored: StoredBooking, { by, now }: Mark): Promise<boolean> =>
  isContestOpen(stored)
    ? within(stored, isContestOpen, (transaction, fresh) => uphold(transaction, fresh, by, now))
    : markNoShow(stored._id, by, now)

async function uphold(transaction: Transaction, stored: StoredBooking, by: string, now: string): Promise<void> {
  await bookings.within(transaction).update(stored._id, { events: _.push([{ code: 'ABSENT', at: now, by }]) })
  await countWithin(transaction, stored, now)
}

const here = ['booked', 'checkedIn', 'called', 'absent']

/** The service point failed: never counted, an apology, and the nearest places. */
async function provider(stored: StoredBooking, { by, now }: Mark): Promise<boolean> {
  if (stored.state === 'providerAbsent') return true
  const text = `这次不算您的次数，给您添麻烦了。${sayOffers(await offersFor(stored, now), now)}`
  const message = {
    _id: `provider-absent-${stored._id}`,
    person: stored.person,
    at: now,
    title: '对不起，今天没能接待您',
    text,
    page: 'booking',
    subjectId: stored._id,
  }
  return within(
    stored,
    ({ state }) => here.includes(state),
    async (transaction, fresh) => {
      await bookings
        .within(transaction)
        .update(fresh._id, { state: 'providerAbsent', absentAt: null, events: _.push([{ code: 'PROVIDER_ABSENT', at: now, by }]) })
      await changeHand(transaction, fresh.visitorKey, both(without(fresh.need, fresh._id), withoutFault(fresh._id, now)), now)
      const { ticket } = fresh
      if (ticket !== null)
        await changeQueueWithin(transaction, dayIdOf(fresh.pointId, fresh.need, fresh.date), (queue) =>
          withChanged(queue, ticket, { state: 'absent' }),
        )
      await tellWithin(transaction, message)
    },
  )
}

/** They were there. The same day they get a number, to be called and rated; later a contested mark is only taken back. */
async function nobody(stored: StoredBooking, { by, now }: Mark): Promise<boolean> {
  if (stored.state === 'checkedIn') return true
  const today = stored.date === dateOf(now)
  if (today) await openQueue(stored)
  return within(
    stored,
    (fresh) => fresh.state === 'absent' && (today || isContestOpen(fresh)),
    async (transaction, fresh) => {
      if (today) return void (await arriveWithin(transaction, fresh, { place: 'late', event: 'CORRECTED', by, now }))
      await bookings
        .within(transaction)
        .update(fresh._id, { state: 'done', absentAt: null, events: _.push([{ code: 'CORRECTED', at: now, by }]) })
      await changeHand(transaction, fresh.visitorKey, withoutFault(fresh._id, now), now)
    },
  )
}

/** Does it to the booking as it is now, if it still fits. */
const within = (
  stored: StoredBooking,
  fits: (fresh: StoredBooking) => boolean,
  work: (transaction: Transaction, fresh: StoredBooking) => Promise<void>,
): Promise<boolean> =>
  transact(async (transaction) => {
    const fresh = await bookings.within(transaction).find(stored._id)
    if (fresh === null || !fits(fresh)) return false
    await work(transaction, fresh)
    return true
  })

const marks = { resident, provider, nobody }
