import { outlineOf } from '../../../tests/outline'
import { booking } from './contract'

/** Of each action: who may call it, what it takes, what it gives, why it is refused. A change here is a change for phones of the version before. */
const outline = {
  places: [
    'query by anyone',
    '{need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, from?: string}',
    '[{pointId: string, pointName: string, areaName: string, sample: boolean, next: {date: string, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), free: integer} | null, waiting?: [string]}]',
    '',
  ],
  needsAt: [
    'query by anyone',
    '{pointId: string(pattern ^[A-Za-z0-9:_-]{1,96}$)}',
    '[{need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, next: {date: string, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), free: integer} | null, waiting?: [string]}]',
    '',
  ],
  openSlots: [
    'query by anyone',
    '{need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, pointId: string(pattern ^[A-Za-z0-9:_-]{1,96}$)}',
    '{pointName: string, address: string, sample: boolean, days: [{date: string, slots: [{slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), free: integer}]}], waiting?: [string]}',
    '',
  ],
  reserve: [
    'command by resident',
    '{id: string(pattern ^[A-Za-z0-9_-]{8,64}$), need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, pointId: string(pattern ^[A-Za-z0-9:_-]{1,96}$), date: string, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), visitor: {name: string(maxLength 20), phone?: string(pattern ^(1\\d{10}|0\\d{2,3}-?\\d{7,8})$), groups?: [elder/disabled/pregnant/soldier/violence] = []}, forOther?: {relation: string(maxLength 20), agreed: =true}, otherSide?: {name: string(maxLength 20), phone: string(pattern ^(1\\d{10}|0\\d{2,3}-?\\d{7,8})$), subject?: string(maxLength 60)}, address?: string(maxLength 100)}',
    '{id: string, need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, pointId: string, pointName: string, address: string, date: string, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), state: booked/checkedIn/called/done/cancelled/absent/providerAbsent, visitor: string, forOther: boolean, code: string, qr: string, otherSide: {reader: asker/other, name: string, subject: string, answer: open/accepted/declined, words: string, answerUntil: string, opened: boolean, invite: {ref: string, code: string} | null, inviteCode: string} | null, ticket: string,null, window: string,null, affected: string,null, contested: string,null, cancelFreeUntil: string, lateCounts: number, counted: {already: number, pausedUntil: string,null} | null, checkInFrom: string, recordId: string,null, rated: {record: {id: string, kind: consultation/appointment/walkIn/hotline/mediation/homeVisit, subjectId: string, about: string, finishedAt: string}, rating: {grade: 5/4/3/2/1, reasons: [string], words: string, ratedAt: string} | null, rateUntil: string, mayRate: boolean} | null, actions: [reschedule/cancel/contest/openSide/acceptSide/declineSide/renewInvite/withdrawInvite/checkIn/markAbsent/uphold/providerAbsent/takeBack]}',
    'ADDRESS_NEEDED ALREADY_BOOKED BOOKED_TOO_OFTEN BOOKING_PAUSED GROUP_NOT_SEEN HELPING_PAUSED OTHER_SIDE_NEEDED OWN_POINT SENT_DIFFERENTLY SLOT_FULL SLOT_GONE TOO_MANY TOO_MANY_OTHERS TOO_SOON WORDS_REFUSED',
  ],
  mine: [
    'query by resident',
    '{before?: string(pattern ^[A-Za-z0-9:._~-]{1,200}$), limit?: integer(minimum 1, maximum 50) = 20}',
    '{bookings: {items: [{id: string, need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, pointId: string, pointName: string, address: string, date: string, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), state: booked/checkedIn/called/done/cancelled/absent/providerAbsent, visitor: string, forOther: boolean, code: string, qr: string, otherSide: {reader: asker/other, name: string, subject: string, answer: open/accepted/declined, words: string, answerUntil: string, opened: boolean, invite: {ref: string, code: string} | null, inviteCode: string} | null, ticket: string,null, window: string,null, affected: string,null, contested: string,null, cancelFreeUntil: string, lateCounts: number, counted: {already: number, pausedUntil: string,null} | null, checkInFrom: string, recordId: string,null, rated: {record: {id: string, kind: consultation/appointment/walkIn/hotline/mediation/homeVisit, subjectId: string, about: string, finishedAt: string}, rating: {grade: 5/4/3/2/1, reasons: [string], words: string, ratedAt: string} | null, rateUntil: string, mayRate: boolean} | null, actions: [reschedule/cancel/contest/openSide/acceptSide/declineSide/renewInvite/withdrawInvite/checkIn/markAbsent/uphold/providerAbsent/takeBack]}], next: string,null}, waiting: [{id: string, need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, pointId: string, pointName: string, date: string, state: waiting/offered/taken/expired/left, offer: {slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), until: string} | null, actions: [take/leave/rejoin/offer/expire]}]}',
    '',
  ],
  read: [
    'query by resident',
    '{id: string(pattern ^[A-Za-z0-9:_-]{1,96}$)}',
    '{id: string, need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, pointId: string, pointName: string, address: string, date: string, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), state: booked/checkedIn/called/done/cancelled/absent/providerAbsent, visitor: string, forOther: boolean, code: string, qr: string, otherSide: {reader: asker/other, name: string, subject: string, answer: open/accepted/declined, words: string, answerUntil: string, opened: boolean, invite: {ref: string, code: string} | null, inviteCode: string} | null, ticket: string,null, window: string,null, affected: string,null, contested: string,null, cancelFreeUntil: string, lateCounts: number, counted: {already: number, pausedUntil: string,null} | null, checkInFrom: string, recordId: string,null, rated: {record: {id: string, kind: consultation/appointment/walkIn/hotline/mediation/homeVisit, subjectId: string, about: string, finishedAt: string}, rating: {grade: 5/4/3/2/1, reasons: [string], words: string, ratedAt: string} | null, rateUntil: string, mayRate: boolean} | null, actions: [reschedule/cancel/contest/openSide/acceptSide/declineSide/renewInvite/withdrawInvite/checkIn/markAbsent/uphold/providerAbsent/takeBack]}',
    '',
  ],
  reschedule: [
    'command by resident',
    '{id: string(pattern ^[A-Za-z0-9:_-]{1,96}$), date: string, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$)}',
    '{id: string, need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, pointId: string, pointName: string, address: string, date: string, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), state: booked/checkedIn/called/done/cancelled/absent/providerAbsent, visitor: string, forOther: boolean, code: string, qr: string, otherSide: {reader: asker/other, name: string, subject: string, answer: open/accepted/declined, words: string, answerUntil: string, opened: boolean, invite: {ref: string, code: string} | null, inviteCode: string} | null, ticket: string,null, window: string,null, affected: string,null, contested: string,null, cancelFreeUntil: string, lateCounts: number, counted: {already: number, pausedUntil: string,null} | null, checkInFrom: string, recordId: string,null, rated: {record: {id: string, kind: consultation/appointment/walkIn/hotline/mediation/homeVisit, subjectId: string, about: string, finishedAt: string}, rating: {grade: 5/4/3/2/1, reasons: [string], words: string, ratedAt: string} | null, rateUntil: string, mayRate: boolean} | null, actions: [reschedule/cancel/contest/openSide/acceptSide/declineSide/renewInvite/withdrawInvite/checkIn/markAbsent/uphold/providerAbsent/takeBack]}',
    'ALREADY_STARTED MOVED_TOO_OFTEN NOT_ACTIVE SAME_SLOT SLOT_FULL SLOT_GONE TOO_LATE_TO_MOVE TOO_SOON',
  ],
  cancel: [
    'command by resident',
    '{id: string(pattern ^[A-Za-z0-9:_-]{1,96}$)}',
    '{id: string, need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, pointId: string, pointName: string, address: string, date: string, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), state: booked/checkedIn/called/done/cancelled/absent/providerAbsent, visitor: string, forOther: boolean, code: string, qr: string, otherSide: {reader: asker/other, name: string, subject: string, answer: open/accepted/declined, words: string, answerUntil: string, opened: boolean, invite: {ref: string, code: string} | null, inviteCode: string} | null, ticket: string,null, window: string,null, affected: string,null, contested: string,null, cancelFreeUntil: string, lateCounts: number, counted: {already: number, pausedUntil: string,null} | null, checkInFrom: string, recordId: string,null, rated: {record: {id: string, kind: consultation/appointment/walkIn/hotline/mediation/homeVisit, subjectId: string, about: string, finishedAt: string}, rating: {grade: 5/4/3/2/1, reasons: [string], words: string, ratedAt: string} | null, rateUntil: string, mayRate: boolean} | null, actions: [reschedule/cancel/contest/openSide/acceptSide/declineSide/renewInvite/withdrawInvite/checkIn/markAbsent/uphold/providerAbsent/takeBack]}',
    'ALREADY_STARTED CANCELLED_TOO_OFTEN NOT_ACTIVE',
  ],
  invitation: ['query by resident', '{ref: string(pattern ^[A-Za-z0-9:_-]{1,96}$)}', '{bookingId: string,null}', ''],
  openSide: [
    'command by resident',
    '{ref?: string(pattern ^[A-Za-z0-9:_-]{1,96}$), phone?: string(pattern ^(1\\d{10}|0\\d{2,3}-?\\d{7,8})$), code: string(pattern ^\\d{6}$)}',
    '{id: string, need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, pointId: string, pointName: string, address: string, date: string, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), state: booked/checkedIn/called/done/cancelled/absent/providerAbsent, visitor: string, forOther: boolean, code: string, qr: string, otherSide: {reader: asker/other, name: string, subject: string, answer: open/accepted/declined, words: string, answerUntil: string, opened: boolean, invite: {ref: string, code: string} | null, inviteCode: string} | null, ticket: string,null, window: string,null, affected: string,null, contested: string,null, cancelFreeUntil: string, lateCounts: number, counted: {already: number, pausedUntil: string,null} | null, checkInFrom: string, recordId: string,null, rated: {record: {id: string, kind: consultation/appointment/walkIn/hotline/mediation/homeVisit, subjectId: string, about: string, finishedAt: string}, rating: {grade: 5/4/3/2/1, reasons: [string], words: string, ratedAt: string} | null, rateUntil: string, mayRate: boolean} | null, actions: [reschedule/cancel/contest/openSide/acceptSide/declineSide/renewInvite/withdrawInvite/checkIn/markAbsent/uphold/providerAbsent/takeBack]}',
    'INVITE_TRIES INVITE_UNKNOWN OWN_INVITE',
  ],
  answerSide: [
    'command by resident',
    '{id: string(pattern ^[A-Za-z0-9:_-]{1,96}$), answer: accepted/declined, words?: string(maxLength 100) = ""}',
    '{id: string, need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, pointId: string, pointName: string, address: string, date: string, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), state: booked/checkedIn/called/done/cancelled/absent/providerAbsent, visitor: string, forOther: boolean, code: string, qr: string, otherSide: {reader: asker/other, name: string, subject: string, answer: open/accepted/declined, words: string, answerUntil: string, opened: boolean, invite: {ref: string, code: string} | null, inviteCode: string} | null, ticket: string,null, window: string,null, affected: string,null, contested: string,null, cancelFreeUntil: string, lateCounts: number, counted: {already: number, pausedUntil: string,null} | null, checkInFrom: string, recordId: string,null, rated: {record: {id: string, kind: consultation/appointment/walkIn/hotline/mediation/homeVisit, subjectId: string, about: string, finishedAt: string}, rating: {grade: 5/4/3/2/1, reasons: [string], words: string, ratedAt: string} | null, rateUntil: string, mayRate: boolean} | null, actions: [reschedule/cancel/contest/openSide/acceptSide/declineSide/renewInvite/withdrawInvite/checkIn/markAbsent/uphold/providerAbsent/takeBack]}',
    'ANSWERED_OFTEN ANSWERED_SO NOT_ACTIVE SIDE_TOO_LATE WORDS_REFUSED',
  ],
  renewInvite: [
    'command by resident',
    '{id: string(pattern ^[A-Za-z0-9:_-]{1,96}$), open: boolean}',
    '{id: string, need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, pointId: string, pointName: string, address: string, date: string, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), state: booked/checkedIn/called/done/cancelled/absent/providerAbsent, visitor: string, forOther: boolean, code: string, qr: string, otherSide: {reader: asker/other, name: string, subject: string, answer: open/accepted/declined, words: string, answerUntil: string, opened: boolean, invite: {ref: string, code: string} | null, inviteCode: string} | null, ticket: string,null, window: string,null, affected: string,null, contested: string,null, cancelFreeUntil: string, lateCounts: number, counted: {already: number, pausedUntil: string,null} | null, checkInFrom: string, recordId: string,null, rated: {record: {id: string, kind: consultation/appointment/walkIn/hotline/mediation/homeVisit, subjectId: string, about: string, finishedAt: string}, rating: {grade: 5/4/3/2/1, reasons: [string], words: string, ratedAt: string} | null, rateUntil: string, mayRate: boolean} | null, actions: [reschedule/cancel/contest/openSide/acceptSide/declineSide/renewInvite/withdrawInvite/checkIn/markAbsent/uphold/providerAbsent/takeBack]}',
    'NOT_ACTIVE',
  ],
  joinWaitlist: [
    'command by resident',
    '{need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, pointId: string(pattern ^[A-Za-z0-9:_-]{1,96}$), date: string, visitor: {name: string(maxLength 20), phone?: string(pattern ^(1\\d{10}|0\\d{2,3}-?\\d{7,8})$), groups?: [elder/disabled/pregnant/soldier/violence] = []}}',
    '{id: string, need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, pointId: string, pointName: string, date: string, state: waiting/offered/taken/expired/left, offer: {slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), until: string} | null, actions: [take/leave/rejoin/offer/expire]}',
    'ALREADY_BOOKED BOOKING_PAUSED GROUP_NOT_SEEN JOINED_TOO_OFTEN OWN_POINT PLACES_FREE SLOT_GONE TOO_MANY WAITING_TOO_MANY',
  ],
  leaveWaitlist: [
    'command by resident',
    '{id: string(pattern ^[A-Za-z0-9:_-]{1,96}$)}',
    '{id: string, need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, pointId: string, pointName: string, date: string, state: waiting/offered/taken/expired/left, offer: {slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), until: string} | null, actions: [take/leave/rejoin/offer/expire]}',
    '',
  ],
  contest: [
    'command by resident',
    '{id: string(pattern ^[A-Za-z0-9:_-]{1,96}$), reason: string(maxLength 200)}',
    '{id: string, need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, pointId: string, pointName: string, address: string, date: string, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), state: booked/checkedIn/called/done/cancelled/absent/providerAbsent, visitor: string, forOther: boolean, code: string, qr: string, otherSide: {reader: asker/other, name: string, subject: string, answer: open/accepted/declined, words: string, answerUntil: string, opened: boolean, invite: {ref: string, code: string} | null, inviteCode: string} | null, ticket: string,null, window: string,null, affected: string,null, contested: string,null, cancelFreeUntil: string, lateCounts: number, counted: {already: number, pausedUntil: string,null} | null, checkInFrom: string, recordId: string,null, rated: {record: {id: string, kind: consultation/appointment/walkIn/hotline/mediation/homeVisit, subjectId: string, about: string, finishedAt: string}, rating: {grade: 5/4/3/2/1, reasons: [string], words: string, ratedAt: string} | null, rateUntil: string, mayRate: boolean} | null, actions: [reschedule/cancel/contest/openSide/acceptSide/declineSide/renewInvite/withdrawInvite/checkIn/markAbsent/uphold/providerAbsent/takeBack]}',
    'CONTESTED_TOO_OFTEN CONTEST_TOO_LATE NOT_ABSENT',
  ],
  day: [
    'query by staff clerk/lawyer/mediator/admin',
    '{date?: string, pointId?: string(pattern ^[A-Za-z0-9:_-]{1,96}$)}',
    '{date: string, pointId: string, pointName: string, expected: [{bookingId: string, need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), name: string, state: booked/checkedIn/called/done/cancelled/absent/providerAbsent, contested: string,null, sides?: {subject: string, name: string, answer: open/accepted/declined, words: string}, seeable?: [inPerson/elder/disabled/helper], actions: [reschedule/cancel/contest/openSide/acceptSide/declineSide/renewInvite/withdrawInvite/checkIn/markAbsent/uphold/providerAbsent/takeBack]}], tickets: [{number: string, need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, state: waiting/called/done/absent, source: booked/priority/walkIn, bookingId: string,null, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$) | null, name: string, window: string,null, takenAt: string, calledAt: string,null, skips: integer, actions: [call/recall/skip/finish]}]}',
    'NOT_YOUR_POINT',
  ],
  checkIn: [
    'command by staff clerk/admin',
    '{find: string(maxLength 120)}',
    '{bookingId: string, ticket: {number: string, need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, state: waiting/called/done/absent, source: booked/priority/walkIn, bookingId: string,null, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$) | null, name: string, window: string,null, takenAt: string, calledAt: string,null, skips: integer}, late: boolean}',
    'CODE_UNKNOWN NOT_ACTIVE NOT_YOUR_POINT OWN_SERVICE SEVERAL_MATCH TOO_EARLY_TO_CHECK_IN TOO_LATE_TO_CHECK_IN WRONG_DAY',
  ],
  confirmVisitor: [
    'command by staff clerk/admin',
    '{find: string(maxLength 120), seen: [inPerson/elder/disabled/helper]}',
    '{bookingId: string, name: string, left: [inPerson/elder/disabled/helper]}',
    'CODE_UNKNOWN NOT_ACTIVE NOT_ONESELF SEVERAL_MATCH',
  ],
  takeNumber: [
    'command by staff clerk/admin',
    '{id: string(pattern ^[A-Za-z0-9_-]{8,64}$), need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, name?: string(maxLength 20) = "", groups?: [elder/disabled/pregnant/soldier/violence] = []}',
    '{number: string, need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, state: waiting/called/done/absent, source: booked/priority/walkIn, bookingId: string,null, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$) | null, name: string, window: string,null, takenAt: string, calledAt: string,null, skips: integer, slip: {code: string, token: string} | null}',
    '',
  ],
  slip: [
    'query by staff clerk/admin',
    '{need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, number: string(pattern ^[A-Za-z0-9:_-]{1,96}$)}',
    '{number: string, need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, state: waiting/called/done/absent, source: booked/priority/walkIn, bookingId: string,null, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$) | null, name: string, window: string,null, takenAt: string, calledAt: string,null, skips: integer, slip: {code: string, token: string} | null}',
    '',
  ],
  callNext: [
    'command by staff clerk/lawyer/mediator/admin',
    '{callId: string(pattern ^[A-Za-z0-9_-]{8,64}$), need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, window: string(maxLength 20)}',
    '{number: string, need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, state: waiting/called/done/absent, source: booked/priority/walkIn, bookingId: string,null, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$) | null, name: string, window: string,null, takenAt: string, calledAt: string,null, skips: integer}',
    'NOBODY_WAITS',
  ],
  recall: [
    'command by staff clerk/lawyer/mediator/admin',
    '{callId: string(pattern ^[A-Za-z0-9_-]{8,64}$), need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, number: string(pattern ^[A-Za-z0-9:_-]{1,96}$)}',
    '{number: string, need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, state: waiting/called/done/absent, source: booked/priority/walkIn, bookingId: string,null, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$) | null, name: string, window: string,null, takenAt: string, calledAt: string,null, skips: integer}',
    'NOT_CALLED OWN_SERVICE',
  ],
  skip: [
    'command by staff clerk/lawyer/mediator/admin',
    '{skipId: string(pattern ^[A-Za-z0-9_-]{8,64}$), need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, number: string(pattern ^[A-Za-z0-9:_-]{1,96}$)}',
    '{number: string, need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, state: waiting/called/done/absent, source: booked/priority/walkIn, bookingId: string,null, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$) | null, name: string, window: string,null, takenAt: string, calledAt: string,null, skips: integer}',
    'NOT_CALLED OWN_SERVICE',
  ],
  finish: [
    'command by staff clerk/lawyer/mediator/admin',
    '{need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, number: string(pattern ^[A-Za-z0-9:_-]{1,96}$)}',
    '{ticket: {number: string, need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, state: waiting/called/done/absent, source: booked/priority/walkIn, bookingId: string,null, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$) | null, name: string, window: string,null, takenAt: string, calledAt: string,null, skips: integer}, recordId: string, slip: {code: string, token: string} | null}',
    'NOT_CALLED OWN_SERVICE',
  ],
  markAbsent: [
    'command by staff clerk/admin',
    '{bookingId: string(pattern ^[A-Za-z0-9:_-]{1,96}$), who: resident/provider/nobody}',
    '{bookingId: string, state: booked/checkedIn/called/done/cancelled/absent/providerAbsent}',
    'NOT_ACTIVE NOT_ACTIVE NOT_ACTIVE NOT_ACTIVE NOT_YOUR_POINT NOT_YOUR_POINT NOT_YOUR_POINT NOT_YOUR_POINT OWN_SERVICE OWN_SERVICE OWN_SERVICE OWN_SERVICE TOO_EARLY_TO_MARK TOO_EARLY_TO_MARK',
  ],
  board: [
    'query by anyone',
    '{pointId: string(pattern ^[A-Za-z0-9:_-]{1,96}$)}',
    '{pointName: string, now: string, called: [{number: string, window: string, need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, at: string}], waiting: [{need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, count: integer}]}',
    '',
  ],
  roster: [
    'query by staff clerk/supervisor/admin',
    '{need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, pointId?: string(pattern ^[A-Za-z0-9:_-]{1,96}$)}',
    '{pointId: string, need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, windows: integer, seats: integer, heldShare: number, weekly: {1: [{from: integer(minimum 0, maximum 1440), to: integer(minimum 0, maximum 1440)}](maxItems 6), 2: [{from: integer(minimum 0, maximum 1440), to: integer(minimum 0, maximum 1440)}](maxItems 6), 3: [{from: integer(minimum 0, maximum 1440), to: integer(minimum 0, maximum 1440)}](maxItems 6), 4: [{from: integer(minimum 0, maximum 1440), to: integer(minimum 0, maximum 1440)}](maxItems 6), 5: [{from: integer(minimum 0, maximum 1440), to: integer(minimum 0, maximum 1440)}](maxItems 6), 6: [{from: integer(minimum 0, maximum 1440), to: integer(minimum 0, maximum 1440)}](maxItems 6), 7: [{from: integer(minimum 0, maximum 1440), to: integer(minimum 0, maximum 1440)}](maxItems 6)}, duty: {1: [string(pattern ^[A-Za-z0-9:_-]{1,96}$)](maxItems 50), 2: [string(pattern ^[A-Za-z0-9:_-]{1,96}$)](maxItems 50), 3: [string(pattern ^[A-Za-z0-9:_-]{1,96}$)](maxItems 50), 4: [string(pattern ^[A-Za-z0-9:_-]{1,96}$)](maxItems 50), 5: [string(pattern ^[A-Za-z0-9:_-]{1,96}$)](maxItems 50), 6: [string(pattern ^[A-Za-z0-9:_-]{1,96}$)](maxItems 50), 7: [string(pattern ^[A-Za-z0-9:_-]{1,96}$)](maxItems 50)}, leave: [{date: string, staffId: string}], closures: [{date: string, reason: string}]}',
    'NOT_YOUR_POINT',
  ],
  publishRoster: [
    'command by staff clerk/admin',
    '{need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, pointId?: string(pattern ^[A-Za-z0-9:_-]{1,96}$), windows: integer(minimum 0, maximum 50), seats: integer(minimum 1, maximum 20), heldShare: number(minimum 0, maximum 0.9), weekly: {1: [{from: integer(minimum 0, maximum 1440), to: integer(minimum 0, maximum 1440)}](maxItems 6), 2: [{from: integer(minimum 0, maximum 1440), to: integer(minimum 0, maximum 1440)}](maxItems 6), 3: [{from: integer(minimum 0, maximum 1440), to: integer(minimum 0, maximum 1440)}](maxItems 6), 4: [{from: integer(minimum 0, maximum 1440), to: integer(minimum 0, maximum 1440)}](maxItems 6), 5: [{from: integer(minimum 0, maximum 1440), to: integer(minimum 0, maximum 1440)}](maxItems 6), 6: [{from: integer(minimum 0, maximum 1440), to: integer(minimum 0, maximum 1440)}](maxItems 6), 7: [{from: integer(minimum 0, maximum 1440), to: integer(minimum 0, maximum 1440)}](maxItems 6)}, duty?: {1: [string(pattern ^[A-Za-z0-9:_-]{1,96}$)](maxItems 50), 2: [string(pattern ^[A-Za-z0-9:_-]{1,96}$)](maxItems 50), 3: [string(pattern ^[A-Za-z0-9:_-]{1,96}$)](maxItems 50), 4: [string(pattern ^[A-Za-z0-9:_-]{1,96}$)](maxItems 50), 5: [string(pattern ^[A-Za-z0-9:_-]{1,96}$)](maxItems 50), 6: [string(pattern ^[A-Za-z0-9:_-]{1,96}$)](maxItems 50), 7: [string(pattern ^[A-Za-z0-9:_-]{1,96}$)](maxItems 50)}}',
    '{sheets: integer, affected: [{bookingId: string, visitor: string, date: string, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), offers: [{date: string, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), free: integer}]}], waiting: [string]}',
    'NOT_YOUR_POINT',
  ],
  closeDay: [
    'command by staff clerk/admin',
    '{need?: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, pointId?: string(pattern ^[A-Za-z0-9:_-]{1,96}$), date: string, reason: string(maxLength 60)}',
    '{affected: [{bookingId: string, visitor: string, date: string, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), offers: [{date: string, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), free: integer}]}]}',
    'DAY_PAST NOT_YOUR_POINT',
  ],
  setLeave: [
    'command by staff clerk/admin',
    '{need: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, pointId?: string(pattern ^[A-Za-z0-9:_-]{1,96}$), date: string, staffId: string(pattern ^[A-Za-z0-9:_-]{1,96}$), away: boolean}',
    '{affected: [{bookingId: string, visitor: string, date: string, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), offers: [{date: string, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), free: integer}]}]}',
    'NOT_ON_DUTY NOT_YOUR_POINT',
  ],
  reopenDay: [
    'command by staff clerk/admin',
    '{need?: reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit, pointId?: string(pattern ^[A-Za-z0-9:_-]{1,96}$), date: string}',
    '{opened: [reception/advice/legalAid/mediation/notary/forensic/arbitration/reconsideration/grassroots/exam/video/homeVisit]}',
    'NOT_YOUR_POINT',
  ],
  calendar: [
    'query by staff admin',
    '{}',
    '[{year: string, known: boolean, seen: integer, source: string,null, loadedAt: string,null, loadedBy: string,null, holidays: [string], makeUpDays: [string], earlier: [{source: string, loadedAt: string, loadedBy: string}]}]',
    '',
  ],
  loadNotice: [
    'command by staff admin',
    '{year: string(pattern ^20\\d{2}$), text: string(maxLength 4000), source: string(maxLength 60), seen: integer(minimum 0, maximum 1000)}',
    '{calendar: [{year: string, known: boolean, seen: integer, source: string,null, loadedAt: string,null, loadedBy: string,null, holidays: [string], makeUpDays: [string], earlier: [{source: string, loadedAt: string, loadedBy: string}]}], affected: [{bookingId: string, visitor: string, date: string, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), offers: [{date: string, slot: string(pattern ^([01]\\d|2[0-3])[0-5]\\d$), free: integer}]}]}',
    'NOTICE_CHANGED NOTICE_UNREADABLE',
  ],
  audit: [
    'query by staff supervisor/admin',
    '{}',
    '{at: string, sheets: integer, bookings: integer, drift: [{what: string, where: string}], jobs: [{name: string, lastRunAt: string, did: integer, tookMs: integer, lateMinutes: integer, failure: {at: string, message: string} | null}]}',
    '',
  ],
}

test('the contract takes and gives what it says, and nothing else', () => {
  expect(outlineOf(booking.actions)).toEqual(outline)
  expect(booking.name).toBe('booking')
})
