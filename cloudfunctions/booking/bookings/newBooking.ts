import { minuteOf } from '../../../src/shared/booking/slots'
import { needOf } from '../../../src/shared/booking/needs'
import { addMinutes, momentOf } from '../../../src/shared/time'
import { valueOn } from '../../../src/shared/parameters'
import { isDuplicate, type Caller, type Fields } from '../../kernel'
import { codeKeyOf, codeOf, inviteCodeOf } from './code'
import { horizon } from '../sheet/freePlaces'
import { bookings, type DaySheet, type StoredBooking } from '../repository'
import type { ReserveInput } from './reserve'

/** Is this slot open for booking now? */
export function slotVerdict(sheet: DaySheet | null, slot: string, now: string): 'open' | 'SLOT_GONE' | 'TOO_SOON' {
  const state = sheet?.slots[slot]
  if (sheet === null || state === undefined || sheet.closed !== null || sheet.date > horizon(now)) return 'SLOT_GONE'
  const startsAt = momentOf(sheet.date, minuteOf(slot))
  return addMinutes(now, valueOn('booking.leadMinutes', sheet.date)) > startsAt ? 'TOO_SOON' : 'open'
}

interface Parts {
  readonly id: string
  readonly key: string
  readonly sheetId: string
  readonly sheet: DaySheet
  readonly input: ReserveInput
  readonly caller: Caller
  readonly now: string
}

/** When a slot of this sheet begins and ends. */
export function spanOf(date: string, slot: string, need: ReserveInput['need']): { startsAt: string; endsAt: string } {
  const startsAt = momentOf(date, minuteOf(slot))
  return { startsAt, endsAt: addMinutes(startsAt, needOf(need).minutes) }
}

export function newBooking({ id, key, sheetId, sheet, input, caller, now }: Parts): StoredBooking {
  const code = codeOf(id, 0)
  return {
    _id: id,
    person: caller.key,
    openid: caller.openid,
    visitorKey: key,
    visitor: input.visitor,
    forOther: input.forOther ? { relation: input.forOther.relation } : null,
    need: input.need,
    pointId: sheet.pointId,
    pointName: sheet.pointName,
    address: needOf(input.need).place === 'home' ? (input.address ?? '') : sheet.address,
    sheetId,
    date: sheet.date,
    slot: input.slot,
    ...spanOf(sheet.date, input.slot, input.need),
    code,
    codeKey: codeKeyOf(sheet.pointId, sheet.date, code),
    state: 'booked',
    otherSide: input.otherSide ? { ...input.otherSide, inviteCode: inviteCodeOf(id), person: null } : null,
    ticket: null,
    affected: null,
    absentAt: null,
    contested: null,
    recordId: null,
    reminded: [],
    events: [{ code: 'BOOKED', at: now, by: 'visitor' }],
  }
}

const codeTries = 20

/** Writes a booking once; answers the one that stands. Takes other digits when the point has these on that day. */
export async function writeBooking(wanted: StoredBooking, attempt = 1): Promise<StoredBooking> {
  if ((await bookings.insert(wanted)) === 'inserted') return wanted
  const stands = await bookings.find(wanted._id)
  if (stands !== null) return stands
  if (attempt > codeTries) throw new Error('No free six-digit code at this point on this day')
  return writeBooking(withCode(wanted, wanted.date, attempt), attempt + 1)
}

const withCode = (booking: StoredBooking, date: string, attempt: number): StoredBooking => {
  const code = codeOf(booking._id, attempt)
  return { ...booking, code, codeKey: codeKeyOf(booking.pointId, date, code) }
}

/** Changes a booking's day under a guard, with other digits if the new day has the old ones. True when it changed. */
export async function moveBooking(
  stored: StoredBooking,
  guard: Fields,
  fields: { readonly date: string } & Fields,
  attempt = 0,
): Promise<boolean> {
  const code = attempt === 0 ? stored.code : codeOf(stored._id, attempt)
  try {
    return await bookings.change(stored._id, guard, { ...fields, code, codeKey: codeKeyOf(stored.pointId, fields.date, code) })
  } catch (error) {
    if (!isDuplicate(error) || attempt > codeTries) throw error
    return moveBooking(stored, guard, fields, attempt + 1)
  }
}
