import { actionsOf, eventsOf } from '../../../tests/lives'
import { bookingLife } from './life'
import { ticketLife } from './ticketLife'
import { waitLife } from './waitLife'

test('booking: what can happen, how loud it is, who must act next, who is told', () => {
  expect(eventsOf(bookingLife)).toEqual({
    BOOKED: 'info, then resident',
    MOVED: 'info, then resident',
    CANCELLED: 'info, then nobody',
    CANCELLED_LATE: 'notice, then nobody',
    INVITED: 'info, then resident',
    INVITE_WITHDRAWN: 'info, then resident',
    SIDE_OPENED: 'info, then resident',
    SIDE_CONFIRMED: 'info, then nobody, told on booking',
    SIDE_DECLINED: 'notice, then resident, told on booking',
    SIDE_RELEASED: 'info, then nobody, told on bookings',
    SIDE_ASKED_AGAIN: 'info, then resident, told on booking',
    SIDE_AFFECTED: 'notice, then nobody, told on booking',
    AFFECTED: 'notice, then resident, told on booking',
    CHECKED_IN: 'info, then clerk',
    CALLED: 'info, then resident',
    DONE: 'info, then resident',
    ABSENT: 'notice, then resident, told on booking',
    ABSENT_UNCOUNTED: 'info, then resident, told on booking',
    PAUSED: 'notice, then resident, told on booking',
    PAUSED_BY_CANCEL: 'notice, then nobody, told on booking',
    HELPING_PAUSED: 'notice, then resident, told on booking',
    VISITOR_CONFIRMED: 'info, then nobody',
    PROVIDER_ABSENT: 'alarm, then supervisor, told on booking',
    SKIPPED: 'notice, then resident, told on booking',
    NOT_SEEN: 'notice, then resident, told on booking',
    ENDED_BY_NIGHT: 'notice, then resident',
    CORRECTED: 'info, then nobody',
    CONTESTED: 'notice, then clerk',
    REMINDED_TOMORROW: 'info, then resident, told on booking',
    REMINDED_SOON: 'info, then resident, told on booking at night too',
  })
})

test('booking: what may be done leads from these states to that one, and is refused for these reasons', () => {
  expect(actionsOf(bookingLife)).toEqual({
    reschedule: 'booked → booked NOT_ACTIVE ALREADY_STARTED TOO_LATE_TO_MOVE',
    cancel: 'booked → cancelled NOT_ACTIVE ALREADY_STARTED',
    contest: 'absent → the same NOT_ABSENT CONTEST_TOO_LATE',
    openSide: 'booked → the same',
    acceptSide: 'booked → the same NOT_ACTIVE SIDE_TOO_LATE ANSWERED_OFTEN ANSWERED_SO',
    declineSide: 'booked → the same NOT_ACTIVE SIDE_TOO_LATE ANSWERED_OFTEN ANSWERED_SO',
    renewInvite: 'booked → the same NOT_ACTIVE',
    withdrawInvite: 'booked → the same NOT_ACTIVE',
    checkIn: 'booked/absent → checkedIn NOT_YOUR_POINT OWN_SERVICE WRONG_DAY NOT_ACTIVE TOO_EARLY_TO_CHECK_IN TOO_LATE_TO_CHECK_IN',
    markAbsent: 'booked → absent NOT_YOUR_POINT OWN_SERVICE NOT_ACTIVE TOO_EARLY_TO_MARK',
    uphold: 'absent → the same NOT_YOUR_POINT OWN_SERVICE NOT_ACTIVE',
    providerAbsent: 'booked/checkedIn/called/absent → providerAbsent NOT_YOUR_POINT OWN_SERVICE NOT_ACTIVE TOO_EARLY_TO_MARK',
    takeBack: 'absent → the same NOT_YOUR_POINT OWN_SERVICE NOT_ACTIVE',
  })
})

test('ticket: what can happen, how loud it is, who must act next, who is told', () => {
  expect(eventsOf(ticketLife)).toEqual({
    TAKEN: 'info, then clerk',
    CALLED: 'notice, then resident, told on booking at night too',
    RECALLED: 'info, then resident',
    SKIPPED: 'info, then clerk',
    OUT: 'notice, then nobody',
    DONE: 'info, then nobody',
    MISSED: 'notice, then nobody',
    ENDED_BY_NIGHT: 'notice, then nobody',
  })
})

test('ticket: what may be done leads from these states to that one, and is refused for these reasons', () => {
  expect(actionsOf(ticketLife)).toEqual({
    call: 'waiting → called NOBODY_WAITS',
    recall: 'called → the same NOT_CALLED OWN_SERVICE',
    skip: 'called → the same NOT_CALLED OWN_SERVICE',
    finish: 'called → done NOT_CALLED OWN_SERVICE',
  })
})

test('wait: what can happen, how loud it is, who must act next, who is told', () => {
  expect(eventsOf(waitLife)).toEqual({ OFFERED: 'notice, then resident, told on time', DAY_CLOSED: 'notice, then resident, told on time' })
})

test('wait: what may be done leads from these states to that one, and is refused for these reasons', () => {
  expect(actionsOf(waitLife)).toEqual({
    take: 'offered → taken',
    leave: 'waiting/offered → left',
    rejoin: 'taken/expired/left → waiting',
    offer: 'waiting → offered',
    expire: 'offered → expired',
  })
})
