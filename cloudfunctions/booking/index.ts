/** booking: one place for one person. */
import { booking } from '../../src/shared/booking/contract'
import { serve } from '../kernel'
import { cancel } from './cancel'
import { confirmSide } from './confirmSide'
import { joinWaitlist } from './joinWaitlist'
import { leaveWaitlist } from './leaveWaitlist'
import { mine } from './mine'
import { needsAt } from './needsAt'
import { openSlots } from './openSlots'
import { places } from './places'
import { read } from './read'
import { reschedule } from './reschedule'
import { reserve } from './reserve'
import { audit } from './audit'
import { board } from './board'
import { callNext } from './callNext'
import { checkIn } from './checkIn'
import { closeDay } from './closeDay'
import { contest } from './contest'
import { day } from './day'
import { finish } from './finish'
import { markAbsent } from './markAbsent'
import { publishRoster } from './publishRoster'
import { reopenDay } from './reopenDay'
import { roster } from './roster'
import { setLeave } from './setLeave'
import { takeNumber } from './takeNumber'
import { tick } from './tick'

export const main = serve(
  booking,
  {
    places,
    needsAt,
    openSlots,
    reserve,
    mine,
    read,
    reschedule,
    cancel,
    confirmSide,
    joinWaitlist,
    leaveWaitlist,
    contest,
    day,
    checkIn,
    takeNumber,
    callNext,
    finish,
    markAbsent,
    board,
    roster,
    publishRoster,
    setLeave,
    reopenDay,
    closeDay,
    audit,
  },
  tick,
)
