import { needOf, type NeedCode } from '../../../src/shared/booking/needs'
import { saySlot } from '../../../src/shared/booking/slots'
import type { RecordKind } from '../../../src/shared/record/recordKinds'
import { sayDate } from '../../../src/shared/time'
import type { StoredBooking } from '../bookings/repository'
import type { StoredTicket } from './repository'

const givenKinds: Readonly<Partial<Record<NeedCode, RecordKind>>> = { mediation: 'mediation', homeVisit: 'homeVisit' }

/** What a walk-in's service will be recorded as: its paper says so before it is given. */
export const walkInKindOf = (need: NeedCode): RecordKind => givenKinds[need] ?? 'walkIn'

const bookedKindOf = (need: NeedCode): RecordKind => givenKinds[need] ?? 'appointment'

/** Who ended it, and when: a staff id, or `system` for the night. */
interface Ending {
  readonly by: string
  readonly finishedAt: string
  /** For a number that the version before called: who ends it is who is known to have been there. */
  readonly calledBy: string | null
}

/** The service that a number was. It is of who called it to the window, and names everybody who had a hand in it. */
export const recordOf = (ticket: StoredTicket, booked: StoredBooking | null, { by, finishedAt, calledBy }: Ending) => ({
  kind: booked === null ? walkInKindOf(ticket.need) : bookedKindOf(ticket.need),
  subjectId: booked?._id ?? ticket._id,
  recipient: booked?.person ?? '',
  provider: { staffId: calledBy ?? (by === 'system' ? '' : by), pointId: ticket.pointId },
  hands: [...new Set([calledBy, by].filter((id): id is string => id !== null && id !== 'system'))],
  calledBy,
  endedBy: by,
  about: `${needOf(ticket.need).name}，${sayDate(ticket.date)}${ticket.slot === null ? '' : ` ${saySlot(ticket.slot)}`}`,
  startedAt: ticket.calledAt ?? finishedAt,
  finishedAt,
})

/** Who called it last: the number knows, or, where the version before kept it, the booking's own history. */
export const callerOf = (ticket: StoredTicket, booked: StoredBooking | null): string | null =>
  ticket.calledBy ?? booked?.events.filter(({ code }) => code === 'CALLED').at(-1)?.by ?? null
