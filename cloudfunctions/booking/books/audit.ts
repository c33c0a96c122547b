import type { booking } from '../../../src/shared/booking/contract'
import { addDays, addHours, dateOf, startOfDate } from '../../../src/shared/time'
import { jobStates, type Handler, type Job, type JobState } from '../../kernel'
import { standingBookings } from '../bookings/repository'
import { handsTouchedSince } from '../hand/repository'
import { sheetsBetween } from '../sheet/repository'
import { openWaitsBetween } from '../waitlist/repository'
import { driftIn, type Books } from './drift'
import { insertAudit, type StoredAudit } from './repository'

/** Days before and after today that are looked at, and how long ago a hand was touched last. */
const daysBack = 1
const daysAhead = 15
const handDays = 60

async function readBooks(now: string): Promise<Books> {
  const first = addDays(dateOf(now), -daysBack)
  const last = addDays(dateOf(now), daysAhead)
  const [sheets, booked, waits, hands] = await Promise.all([
    sheetsBetween(first, last),
    standingBookings(startOfDate(first), startOfDate(addDays(last, 1))),
    openWaitsBetween(first, last),
    handsTouchedSince(addHours(now, -24 * handDays)),
  ])
  return {
    sheets,
    bookings: new Map(booked.map((stored) => [stored._id, stored])),
    waits: new Map(waits.map((entry) => [entry._id, entry])),
    hands,
  }
}

/** Reads the books and says what does not balance. What is seen once only was being written at that moment: it is looked at again. */
async function findDrift(now: string): Promise<Omit<StoredAudit, '_id'>> {
  const books = await readBooks(now)
  const first = driftIn(books, now)
  const report = { at: now, sheets: books.sheets.length, bookings: books.bookings.size, drift: first }
  if (first.length === 0) return report
  const again = driftIn(await readBooks(now), now)
  return { ...report, drift: again.filter(({ what, where }) => first.some((other) => other.what === what && other.where === where)) }
}

/** The books now, and what each job came to last, for who oversees them. */
export const audit: Handler<typeof booking.actions.audit> = async (_input, { now }) => {
  const [{ drift, ...report }, states] = await Promise.all([findDrift(now), jobStates('booking')])
  return { ...report, drift: [...drift], jobs: states.map((state) => jobViewOf(state, now)) }
}

const minute = 60_000

const jobViewOf = ({ name, startedAt, did, tookMs, behindSince, failure }: JobState, now: string) => ({
  name,
  lastRunAt: startedAt,
  did,
  tookMs,
  lateMinutes: behindSince === null ? 0 : Math.max(0, Math.floor((Date.parse(now) - Date.parse(behindSince)) / minute)),
  failure,
})

/** Once a night, kept. */
export const auditNightly: Job = {
  name: 'auditNightly',
  due: { at: 3 * 60 },
  budgetMs: 8_000,
  run: async ({ now }) => {
    await insertAudit({ _id: `audit-${dateOf(now)}`, ...(await findDrift(now)) })
    return { did: 1, more: false }
  },
}
