/** booking: one place for one person. */
import { booking } from '../../src/shared/booking/contract'
import { serve } from '../kernel'
import { cancel } from './bookings/cancel'
import { answerSide } from './bookings/answerSide'
import { withCheckedDispute } from './bookings/withCheckedDispute'
import { invitation } from './bookings/invitation'
import { openSide } from './bookings/openSide'
import { renewInvite } from './bookings/renewInvite'
import { joinWaitlist } from './waitlist/joinWaitlist'
import { leaveWaitlist } from './waitlist/leaveWaitlist'
import { mine } from './bookings/mine'
import { needsAt } from './sheet/needsAt'
import { openSlots } from './sheet/openSlots'
import { places } from './sheet/places'
import { read } from './bookings/read'
import { reschedule } from './bookings/reschedule'
import { reserve } from './bookings/reserve'
import { audit } from './books/audit'
import { board } from './counter/board'
import { callNext } from './counter/callNext'
import { checkIn } from './counter/checkIn'
import { confirmVisitor } from './counter/confirmVisitor'
import { calendar } from './roster/calendar'
import { closeDay } from './roster/closeDay'
import { loadNotice } from './roster/loadNotice'
import { contest } from './bookings/contest'
import { day } from './counter/day'
import { finish } from './counter/finish'
import { markAbsent } from './counter/markAbsent'
import { recall } from './counter/recall'
import { skip } from './counter/skip'
import { slip } from './counter/slip'
import { publishRoster } from './roster/publishRoster'
import { reopenDay } from './roster/reopenDay'
import { roster } from './roster/roster'
import { setLeave } from './roster/setLeave'
import { takeNumber } from './counter/takeNumber'
import { jobs } from './jobs'

export const main = serve(
  booking,
  {
    places,
    needsAt,
    openSlots,
    reserve: withCheckedDispute(reserve),
    mine,
    read,
    reschedule,
    cancel,
    invitation,
    openSide,
    answerSide,
    renewInvite,
    joinWaitlist,
    leaveWaitlist,
    contest,
    day,
    checkIn,
    confirmVisitor,
    takeNumber,
    slip,
    callNext,
    recall,
    skip,
    finish,
    markAbsent,
    board,
    roster,
    publishRoster,
    setLeave,
    reopenDay,
    closeDay,
    calendar,
    loadNotice,
    audit,
  },
  jobs,
)
