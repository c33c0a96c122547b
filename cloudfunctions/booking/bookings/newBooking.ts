import type { booking } from '../../../src/shared/booking/contract'
import { needOf, type NeedCode } from '../../../src/shared/booking/needs'
import { minuteOf } from '../../../src/shared/booking/slots'
import type { InputOf } from '../../../src/shared/contract'
import { valueOn } from '../../../src/shared/parameters'
import { addMinutes, momentOf } from '../../../src/shared/time'
import { isDuplicate, type Caller } from '../../kernel'
import { horizon } from '../sheet/freePlaces'
import type { DaySheet } from '../sheet/repository'
import { codeKeyOf, codeOf } from './code'
import { newInvite } from './invite'
import { findBooking, insertBooking, moveBooking, type StoredBooking, type Time } from './repository'
import { tellOtherSide } from './tellOtherSide'

export type ReserveInput = InputOf<typeof booking.actions.reserve>

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
  readonly sheet: DaySheet
  readonly input: ReserveInput
  readonly caller: Caller
  readonly now: string
}

/** When a slot of a day begins and ends. */
export function spanOf(date: string, slot: string, need: NeedCode): { startsAt: string; endsAt: string } {
  const startsAt = momentOf(date, minuteOf(slot))
  return { startsAt, endsAt: addMinutes(startsAt, needOf(need).minutes) }
}

export function newBooking({ id, key, sheet, input, caller, now }: Parts): StoredBooking {
  const code = codeOf(id, 0)
  return {
    _id: id,
    person: caller.key,
    visitorKey: key,
    visitor: input.visitor,
    forOther: input.forOther ? { relation: input.forOther.relation } : null,
    need: input.need,
    pointId: sheet.pointId,
    pointName: sheet.pointName,
    address: needOf(input.need).place === 'home' ? (input.address ?? '') : sheet.address,
    sheetId: sheet._id,
    date: sheet.date,
    slot: input.slot,
    ...spanOf(sheet.date, input.slot, input.need),
    code,
    codeKey: codeKeyOf(sheet.pointId, sheet.date, code),
    state: 'booked',
    otherSide: input.otherSide ? { ...input.otherSide, person: null, answer: 'open', words: '', answers: 0, invite: newInvite() } : null,
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
  if ((await insertBooking(wanted)) === 'inserted') return wanted
  const stands = await findBooking(wanted._id)
  if (stands !== null) return stands
  if (attempt > codeTries) throw new Error('No free six-digit code at this point on this day')
  const code = codeOf(wanted._id, attempt)
  return writeBooking({ ...wanted, code, codeKey: codeKeyOf(wanted.pointId, wanted.date, code) }, attempt + 1)
}

/** Moves a booking, with other digits if the new day has the old ones. False when it was moved or ended meanwhile. */
export async function writeMove(stored: StoredBooking, to: Time, now: string, attempt = 0): Promise<boolean> {
  const code = attempt === 0 ? stored.code : codeOf(stored._id, attempt)
  try {
    const isMoved = await moveBooking(stored, { ...to, code, codeKey: codeKeyOf(stored.pointId, to.date, code) }, now)
    if (isMoved) await tellOtherSide({ ...stored, ...to }, 'SIDE_ASKED_AGAIN', now)
    return isMoved
  } catch (error) {
    if (!isDuplicate(error) || attempt > codeTries) throw error
    return writeMove(stored, to, now, attempt + 1)
  }
}
