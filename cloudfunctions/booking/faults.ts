/** No-shows and late cancellations of a visitor, and the pause that follows from them. */
import { pausedUntil } from '../../src/shared/booking/pauses'
import { sayDate, dateOf } from '../../src/shared/time'
import { _ } from '../kernel'
import { tell } from '../spine'
import { visitors, type StoredBooking } from './repository'
import { isExempt } from './visitor'

/** Counts a fault once per booking; the exempt have none. Tells the person what it means. */
export async function blame(stored: StoredBooking, weight: 1 | 0.5, now: string): Promise<void> {
  if (isExempt(stored.need, stored.visitor.groups)) return
  const entry = { bookingId: stored._id, at: now, weight }
  await visitors.change(stored.visitorKey, { 'faults.bookingId': _.neq(stored._id) }, { faults: _.push([entry]), touchedAt: now })
  const until = await settlePause(stored.visitorKey, now)
  if (weight !== 1) return
  await tell({
    _id: `absent-${stored._id}`,
    person: stored.person,
    at: now,
    title: '您约的时间没有来',
    text: until === null ? '下次来不了，请提前取消，把位子让给别人。记错了可以在 7 天内申诉。' : `网上预约暂停到 ${sayDate(dateOf(until), now)}。现场取号、打 12348、申请法律援助不受影响。记错了可以申诉。`,
    page: 'visit',
    subjectId: stored._id,
  })
}

/** Takes a fault back: staff corrected it, or the resident contests it. */
export async function forgive(visitorKey: string, bookingId: string, now: string): Promise<void> {
  await visitors.change(visitorKey, { 'faults.bookingId': bookingId }, { faults: _.pull({ bookingId }), touchedAt: now })
  await settlePause(visitorKey, now)
}

/** The pause follows from the faults, always: computed from them, written if it differs. */
async function settlePause(visitorKey: string, now: string): Promise<string | null> {
  const visitor = await visitors.find(visitorKey)
  if (visitor === null) return null
  const until = pausedUntil(visitor.faults, now)
  if (until !== visitor.pausedUntil) await visitors.change(visitorKey, {}, { pausedUntil: until })
  return until
}
