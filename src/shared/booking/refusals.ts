import type { RefusalTable } from '../contract'

/** Why an action on a booking can be refused, in the words the person reads. A full slot always offers others. */
export const bookingRefusals = {
  SLOT_FULL: { message: '这个时间刚被约满了。{near}', next: 'pickAnother' },
  SLOT_GONE: { message: '这个时间现在不开放预约。{near}', next: 'pickAnother' },
  TOO_SOON: { message: '离这个时间不到 {booking.leadMinutes}，网上约不了。可以直接来现场取号，或打 12348。', next: 'pickAnother' },
  ALREADY_BOOKED: { message: '您已经约了一次“{need}”，办完或取消后再约。', next: 'openBookings' },
  TOO_MANY: { message: '您手上已有 {booking.mostActive} 个预约，办完或取消一个再约。', next: 'openBookings' },
  BOOKING_PAUSED: { message: '您有几次约了没来，网上预约暂停到 {until}。现场取号、打 12348、申请法律援助都不受影响。', next: 'call12348' },
  GROUP_NOT_SEEN: {
    message:
      '您有几次约了没来，网上预约暂停到 {until}。您选了{groups}：带证件到任一窗口给工作人员看一次，暂停就解除。现在也可以直接来取号，或打 12348。',
    next: 'call12348',
  },
  BOOKED_TOO_OFTEN: {
    message: '今天约了又退的次数太多了，{until} 起可以再约。急着办，可以直接来窗口取号，或打 12348。',
    next: 'call12348',
  },
  TOO_MANY_OTHERS: {
    message:
      '您正帮 {limit.othersActive} 位约着，办完一位再帮下一位。还要多帮：请他们用自己的微信约，或到窗口说一声，工作人员见过就能多帮。急事打 12348。',
    next: 'call12348',
  },
  HELPING_PAUSED: {
    message: '您帮人约的有几次没来，帮人约暂停到 {until}。给自己约不受影响；他们也可以自己约、直接来窗口取号，或打 12348。',
    next: 'call12348',
  },
  WAITING_TOO_MANY: {
    message: '您已经在排 {limit.waitingLists} 个队了，退掉一个再排新的。也可以直接来窗口取号，或打 12348。',
    next: 'openBookings',
  },
  JOINED_TOO_OFTEN: {
    message: '今天排了又退的次数太多了，{until} 起可以再排。急着办，可以直接来窗口取号，或打 12348。',
    next: 'call12348',
  },
  TOO_LATE_TO_MOVE: {
    message: '离约好的时间不到 {booking.freeCancelMinutes}，不能改时间了。来不了，请取消再约；只是会晚到，照样来，窗口给您排上。',
    next: 'openBookings',
  },
  MOVED_TOO_OFTEN: {
    message: '这个预约今天改了很多次了，{until} 起可以再改。来不了可以取消；急着改，请打 12348 或告诉窗口。',
    next: 'call12348',
  },
  CANCELLED_TOO_OFTEN: {
    message: '今天取消得太多了，{until} 起可以再取消。这一个要退，请打 12348 或告诉窗口，马上就能退。',
    next: 'call12348',
  },
  CONTESTED_TOO_OFTEN: {
    message: '这个月网上申诉的次数用完了，{until} 起可以再申诉。现在要说明情况，请打 12348 或到窗口。',
    next: 'call12348',
  },
  NOT_ONESELF: { message: '这是您自己的预约，请同事来核对。', next: 'retry' },
  SENT_DIFFERENTLY: { message: '这次预约已经发出去了，和这次选的不一样。请到“我的预约”里看。', next: 'openBookings' },
  OTHER_SIDE_NEEDED: { message: '调解要两边都来，请填对方的称呼和电话。', next: 'fixField' },
  WORDS_REFUSED: { message: '这几句话里有平台不让发的内容。请换个说法，或者不写。', next: 'fixField' },
  INVITE_UNKNOWN: {
    message: '没有找到这份邀请，请核对六位数字。试错几次数字会作废：请对方换一份新的告诉您，或打 12348 请工作人员转告。',
    next: 'call12348',
  },
  INVITE_TRIES: { message: '今天已试了 {booking.inviteTriesADay} 次。请明天再试，或打 12348 请工作人员转告。', next: 'call12348' },
  OWN_INVITE: { message: '这是您自己发出的邀请，要对方用他自己的微信打开。', next: 'openBookings' },
  SIDE_TOO_LATE: { message: '约好的时间已到，不能再改答复了。有事请打 12348。', next: 'call12348' },
  ANSWERED_OFTEN: { message: '您已经答复过 {booking.sideAnswers} 次，不能再改了。要改请打 12348 告诉工作人员。', next: 'call12348' },
  ANSWERED_SO: { message: '您已经这样答复了，对方看得到。', next: 'openBookings' },
  ADDRESS_NEEDED: { message: '上门要知道去哪儿，请填地址。', next: 'fixField' },
  NOT_ACTIVE: { message: '这个预约已经办完或取消了。', next: 'openBookings' },
  ALREADY_STARTED: { message: '您已经签到了，请等叫号；要改时间请告诉窗口。', next: 'openBookings' },
  SAME_SLOT: { message: '您约的就是这个时间。', next: 'pickAnother' },
  PLACES_FREE: { message: '这一天还有空位，可以直接约。{near}', next: 'pickAnother' },
  TOO_EARLY_TO_CHECK_IN: { message: '还没到签到时间，{from} 起可以签到。', next: 'openBookings' },
  TOO_LATE_TO_CHECK_IN: { message: '约好的那半天已经过了。请取一个现场号，一样给办。', next: 'retry' },
  WRONG_DAY: { message: '这个预约是 {when} 的，不是今天。', next: 'openBookings' },
  CODE_UNKNOWN: { message: '没有找到这个预约码，请核对六位数字，或按姓名找。', next: 'fixField' },
  SEVERAL_MATCH: { message: '今天有几位同名，请报六位预约码。', next: 'fixField' },
  NOBODY_WAITS: { message: '现在没有人在等。', next: 'retry' },
  NOT_ABSENT: { message: '没有记您爽约，不用申诉。', next: 'openBookings' },
  CONTEST_TOO_LATE: { message: '已过 {booking.contestDays}，不能再申诉了。可以打 12348 说明情况。', next: 'call12348' },
  OWN_POINT: { message: '您在这个服务点上班，不能在这里办自己的事。请约别的服务点，或打 12348。', next: 'call12348' },
  OWN_SERVICE: { message: '这是您自己的预约，请同事来操作。', next: 'retry' },
  NOT_YOUR_POINT: { message: '这不是您所在的服务点，请到自己的服务点操作。', next: 'goHome' },
  DAY_PAST: { message: '这一天已经过去了，停不了。请选今天或以后的一天。', next: 'fixField' },
  NOT_ON_DUTY: { message: '这位同事没有排这天的班。先在排班里选上。', next: 'fixField' },
  NOTICE_UNREADABLE: { message: '没有录入，请核对：{wrong}', next: 'fixField' },
  NOTICE_CHANGED: { message: '刚才有人录入过这一年的放假安排。请重新打开看一看，再决定要不要换。', next: 'retry' },
  NOT_CALLED: { message: '这个号还没有叫到，请先叫号。', next: 'retry' },
  TOO_EARLY_TO_MARK: { message: '还没过约好的时间，请再等等。', next: 'retry' },
} as const satisfies RefusalTable
