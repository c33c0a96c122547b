import type { CollectionSpec } from '../kernel'

/** The weekly template, closures and leave of one need at one point: `<point>:<need>`. */
export const rostersCollection: CollectionSpec = {
  name: 'rosters',
  indexes: [
    { name: 'pointId', keys: { pointId: 1 } },
    { name: 'publishedTo', keys: { publishedTo: 1 } },
    { name: 'need', keys: { need: 1 } },
    // Only rosters with days that wait for a holiday notice have it.
    { name: 'waitsFrom', keys: { waitsFrom: 1 }, sparse: true },
  ],
}

/** The lock: one document per point, need and date holds its slots: `<point>:<need>:<date>`. */
export const daySheetsCollection: CollectionSpec = {
  name: 'day_sheets',
  indexes: [
    { name: 'pointId_need_date', keys: { pointId: 1, need: 1, date: 1 } },
    { name: 'need_date', keys: { need: 1, date: 1 } },
    { name: 'touchedAt', keys: { touchedAt: 1 } },
    // Only sheets on which places became free have it.
    { name: 'freedAt', keys: { freedAt: 1 }, sparse: true },
  ],
}

export const bookingsCollection: CollectionSpec = {
  name: 'bookings',
  indexes: [
    { name: 'person_startsAt', keys: { person: 1, startsAt: -1 } },
    { name: 'pointId_date', keys: { pointId: 1, date: 1 } },
    // Six digits mean one booking at a point on a day.
    { name: 'codeKey', keys: { codeKey: 1 }, unique: true },
    { name: 'invite_ref', keys: { 'otherSide.invite.ref': 1 }, sparse: true },
    { name: 'otherSide_phone_startsAt', keys: { 'otherSide.phone': 1, startsAt: 1 }, sparse: true },
    { name: 'otherSide_person_startsAt', keys: { 'otherSide.person': 1, startsAt: -1 }, sparse: true },
    { name: 'state_startsAt', keys: { state: 1, startsAt: 1 } },
    { name: 'state_endsAt', keys: { state: 1, endsAt: 1 } },
  ],
}

/** What a visitor has in hand, and no-shows: one document per visitor, the lock of the limits per person. */
export const visitorsCollection: CollectionSpec = { name: 'visitors', indexes: [{ name: 'touchedAt', keys: { touchedAt: 1 } }] }

/** Whom a helper books for at the moment, how often, and what came of it: one small document per helper. */
export const helpersCollection: CollectionSpec = { name: 'helpers' }

export const waitlistCollection: CollectionSpec = {
  name: 'waitlist',
  indexes: [
    { name: 'sheetId_state_joinedAt', keys: { sheetId: 1, state: 1, joinedAt: 1 } },
    { name: 'person_joinedAt', keys: { person: 1, joinedAt: -1 } },
    { name: 'state_until', keys: { state: 1, 'offer.until': 1 } },
  ],
}

/** How often a person has tried the digits of invitations today: one small document for each who ever did. */
export const inviteTriesCollection: CollectionSpec = { name: 'invite_tries' }

/** What the numbers of a day share: one small document per point, need and date, `<point>:<need>:<date>`. It gives numbers and counts calls. */
export const queuesCollection: CollectionSpec = { name: 'queues', indexes: [{ name: 'pointId_date', keys: { pointId: 1, date: 1 } }] }

/** The numbers themselves, each a document: `<point>:<need>:<date>:<number>`. */
export const ticketsCollection: CollectionSpec = {
  name: 'tickets',
  indexes: [
    // One number for one tap, and for one booking.
    { name: 'queueId_origin', keys: { queueId: 1, origin: 1 }, unique: true },
    { name: 'queueId_state', keys: { queueId: 1, state: 1 } },
    { name: 'queueId_callId', keys: { queueId: 1, callId: 1 } },
    { name: 'pointId_date_state_takenAt', keys: { pointId: 1, date: 1, state: 1, takenAt: -1 } },
    { name: 'pointId_date_lastCalledAt', keys: { pointId: 1, date: 1, lastCalledAt: -1 } },
    { name: 'state_date', keys: { state: 1, date: 1 } },
  ],
}

/** What the nightly check found. */
export const auditsCollection: CollectionSpec = { name: 'booking_audits', indexes: [{ name: 'at', keys: { at: -1 } }] }

export const collections: readonly CollectionSpec[] = [
  rostersCollection,
  daySheetsCollection,
  bookingsCollection,
  visitorsCollection,
  helpersCollection,
  waitlistCollection,
  inviteTriesCollection,
  queuesCollection,
  ticketsCollection,
  auditsCollection,
]
