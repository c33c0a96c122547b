import type { booking } from '../../../src/shared/booking/contract'
import { addDays, addHours, dateOf, startOfDate } from '../../../src/shared/time'
import { _, type Handler } from '../../kernel'
import { driftIn, type Books } from './drift'
import { audits, bookings, sheets, visitors, waitlist, type StoredAudit } from '../repository'

/** Days before and after today that are looked at, and how long ago a hand was touched last. */
const daysBack = 1
const daysAhead = 15
const handDays = 60

const pageSize = 500
/** More than a city has; if it is ever reached, the audit fails loudly instead of passing over the rest. */
const mostPages = 100

/** All of a query, page by page. */
async function all<T>(page: (skip: number, limit: number) => Promise<T[]>): Promise<T[]> {
  const found: T[] = []
  for (let i = 0; i < mostPages; i++) {
    const next = await page(i * pageSize, pageSize)
    found.push(...next)
    if (next.length < pageSize) return found
  }
  throw new Error('There is more to audit than pages allowed')
}

async function readBooks(now: string): Promise<Books> {
  const from = addDays(dateOf(now), -daysBack)
  const to = addDays(dateOf(now), daysAhead)
  const dates = { date: _.gte(from).and(_.lte(to)) }
  const moments = { startsAt: _.gte(startOfDate(from)).and(_.lt(startOfDate(addDays(to, 1)))) }
  const own = await all((skip, limit) =>
    sheets.list({
      where: dates,
      orderBy: [
        ['date', 'asc'],
        ['_id', 'asc'],
      ],
      limit,
      skip,
    }),
  )
  const booked = await all((skip, limit) =>
    bookings.list({
      where: { state: _.neq('cancelled'), ...moments },
      orderBy: [
        ['startsAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit,
      skip,
    }),
  )
  const waits = await all((skip, limit) =>
    waitlist.list({
      where: { state: _.in(['waiting', 'offered']), ...dates },
      orderBy: [
        ['date', 'asc'],
        ['_id', 'asc'],
      ],
      limit,
      skip,
    }),
  )
  const touched = { touchedAt: _.gte(addHours(now, -24 * handDays)) }
  const hands = await all((skip, limit) =>
    visitors.list({
      where: touched,
      orderBy: [
        ['touchedAt', 'desc'],
        ['_id', 'asc'],
      ],
      limit,
      skip,
    }),
  )
  return {
    sheets: own,
    bookings: new Map(booked.map((stored) => [stored._id, stored])),
    waits: new Map(waits.map((entry) => [entry._id, entry])),
    hands,
  }
}

/** Reads the books and says what does not balance. What is seen once only was being written at that moment: it is looked at again. */
export async function findDrift(now: string): Promise<Omit<StoredAudit, '_id'>> {
  const books = await readBooks(now)
  const first = driftIn(books, now)
  const report = { at: now, sheets: books.sheets.length, bookings: books.bookings.size, drift: first }
  if (first.length === 0) return report
  const again = driftIn(await readBooks(now), now)
  return { ...report, drift: again.filter(({ what, where }) => first.some((other) => other.what === what && other.where === where)) }
}

/** The books now, for who oversees them. */
export const audit: Handler<typeof booking.actions.audit> = async (_input, { now }) => {
  const { drift, ...report } = await findDrift(now)
  return { ...report, drift: [...drift] }
}

/** Once a night, kept. */
export async function auditNightly(now: string): Promise<void> {
  const _id = `audit-${dateOf(now)}`
  if ((await audits.find(_id)) === null) await audits.insert({ _id, ...(await findDrift(now)) })
}
