import { refuse, type Refusal } from '../kernel'
import { codeKeyOf } from './code'
import { bookings, type StoredBooking } from './repository'

const qrPrefix = 'FINGERTIP:'

type NotFound = Refusal<'CODE_UNKNOWN' | 'SEVERAL_MATCH' | 'NOT_YOUR_POINT'>

/** The booking of who stands at the desk: by what the QR code holds, by six digits, or by name. */
export async function findArriving(said: string, pointId: string, date: string): Promise<StoredBooking | NotFound> {
  if (said.startsWith(qrPrefix)) {
    const stored = await bookings.find(said.slice(qrPrefix.length))
    if (stored === null) return refuse('CODE_UNKNOWN')
    return stored.pointId === pointId ? stored : refuse('NOT_YOUR_POINT')
  }
  if (/^\d{6}$/.test(said)) return (await bookings.findBy({ codeKey: codeKeyOf(pointId, date, said) })) ?? refuse('CODE_UNKNOWN')
  const named = await bookings.list({ where: { pointId, date, 'visitor.name': said }, orderBy: [['startsAt', 'asc']], limit: 10 })
  const expected = named.filter(({ state }) => state !== 'cancelled' && state !== 'done')
  const [only] = expected
  if (only === undefined) return refuse('CODE_UNKNOWN')
  return expected.length === 1 ? only : refuse('SEVERAL_MATCH')
}
