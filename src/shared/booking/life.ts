/** The life of a booking: what states it has, what can happen to it, who may do what with it, and what its person is told. */
import { lifeOf, sendableFrom, type CodeOf, type Told } from '../life'
import { valueOn } from '../parameters'
import { addHours, addMinutes, dateOf } from '../time'
import { checkInVerdict } from './checkInWindow'
import type { NeedCode } from './needs'
import { isLateCancel } from './pauses'
import { isExempt, type PriorityGroup } from './priority'
import { answerOf, type SideAnswer, type SideFacts } from './sideAnswer'

export { answerOf, sideAnswers, type SideAnswer, type SideFacts } from './sideAnswer'

const states = ['booked', 'checkedIn', 'called', 'done', 'cancelled', 'absent', 'providerAbsent'] as const
export type BookingState = (typeof states)[number]

/** States in which it is in the visitor's hand. */
export const activeStates = ['booked', 'checkedIn', 'called'] as const satisfies readonly BookingState[]
/** States in which its place is held or was used up. */
export const placedStates = [...activeStates, 'done', 'absent', 'providerAbsent'] as const satisfies readonly BookingState[]

/** What the rules need to know of a booking; a stored one fits. */
export interface BookingFacts {
  readonly state: BookingState
  readonly need: NeedCode
  readonly visitor: { readonly groups: readonly PriorityGroup[] }
  readonly date: string
  /** When the slot begins and ends, UTC ISO. */
  readonly startsAt: string
  readonly endsAt: string
  /** When a no-show was marked, UTC ISO; null when none is. */
  readonly absentAt: string | null
  /** What the resident says against it; null when they say nothing. */
  readonly contested: string | null
  /** What the service point changed; null when it changed nothing. */
  readonly affected: string | null
  readonly otherSide: SideFacts | null
  readonly events: readonly { readonly code: string }[]
}

/**
 * Who wants to do it, seen from the booking. `invited`: knows the six digits; `otherSide`: has opened the invitation with them; `staffOwn`:
 * staff who made it themselves.
 */
export type BookingActor = 'visitor' | 'invited' | 'otherSide' | 'staff' | 'staffOwn' | 'staffElsewhere' | 'stranger'

type Rule<Refusal extends string> = (facts: BookingFacts, actor: BookingActor, now: string) => 'yes' | 'NOT_FOUND' | Refusal

const forVisitor =
  <R extends string>(rule: (facts: BookingFacts, now: string) => 'yes' | R): Rule<R> =>
  (facts, actor, now) =>
    actor === 'visitor' ? rule(facts, now) : 'NOT_FOUND'

const forStaff =
  <R extends string>(rule: (facts: BookingFacts, now: string) => 'yes' | R): Rule<R | (typeof notByThem)[number]> =>
  (facts, actor, now) => {
    if (actor === 'staffOwn') return 'OWN_SERVICE'
    return actor === 'staff' ? rule(facts, now) : actor === 'staffElsewhere' ? 'NOT_YOUR_POINT' : 'NOT_FOUND'
  }

/** Why staff cannot do it, whatever state it is in: another point's, or their own. */
const notByThem = ['NOT_YOUR_POINT', 'OWN_SERVICE'] as const

/** The resident objected, and staff have not decided since. */
export function isContestOpen({ state, contested, events }: Pick<BookingFacts, 'state' | 'contested' | 'events'>): boolean {
  const codes = events.map(({ code }) => code)
  return state === 'absent' && contested !== null && codes.lastIndexOf('ABSENT') < codes.lastIndexOf('CONTESTED')
}

/** Until when a no-show can be contested, UTC ISO. */
export const contestUntil = (absentAt: string): string => addHours(absentAt, 24 * valueOn('booking.contestDays', dateOf(absentAt)))

const whileAhead = ({ state, startsAt }: BookingFacts, now: string) => {
  if (state === 'checkedIn' || state === 'called') return 'ALREADY_STARTED'
  return state === 'booked' && now < startsAt ? 'yes' : 'NOT_ACTIVE'
}

/**
 * Moving frees the place as late as cancelling does. Where that counts it is not moved: or who comes too late to cancel would move it far
 * ahead and cancel then, and nobody would ever have cancelled late.
 */
const whileFree = forVisitor((facts, now) => {
  const ahead = whileAhead(facts, now)
  if (ahead !== 'yes') return ahead
  return isLateCancel(facts, now) && !isExempt(facts.need, facts.visitor.groups, []) ? 'TOO_LATE_TO_MOVE' : 'yes'
})

/** The one who asks, while there is another side and it has not begun. */
const ofInvitation: Rule<'NOT_ACTIVE'> = ({ state, otherSide, startsAt }, actor, now) => {
  if (actor !== 'visitor' || otherSide === null) return 'NOT_FOUND'
  return state === 'booked' && now < startsAt ? 'yes' : 'NOT_ACTIVE'
}

/** The other side says so, and may change its mind until it begins. */
const answers =
  (answer: SideAnswer): Rule<'NOT_ACTIVE' | 'SIDE_TOO_LATE' | 'ANSWERED_OFTEN' | 'ANSWERED_SO'> =>
  ({ state, otherSide, startsAt, date }, actor, now) => {
    if (actor !== 'otherSide' || otherSide === null) return 'NOT_FOUND'
    if (state !== 'booked') return 'NOT_ACTIVE'
    if (now >= startsAt) return 'SIDE_TOO_LATE'
    if (answerOf(otherSide) === answer) return 'ANSWERED_SO'
    return (otherSide.answers ?? 0) < valueOn('booking.sideAnswers', date) ? 'yes' : 'ANSWERED_OFTEN'
  }

const arrival = { early: 'TOO_EARLY_TO_CHECK_IN', inside: 'yes', late: 'yes', over: 'TOO_LATE_TO_CHECK_IN' } as const

export const bookingLife = lifeOf<BookingFacts, BookingActor>()({
  states,
  events: {
    BOOKED: { level: 'info', say: '约好了', next: 'resident', tell: null },
    MOVED: { level: 'info', say: '改了时间', next: 'resident', tell: null },
    CANCELLED: { level: 'info', say: '取消了', next: 'nobody', tell: null },
    CANCELLED_LATE: { level: 'notice', say: '临到时间取消', next: 'nobody', tell: null },
    INVITED: { level: 'info', say: '换了新的邀请', next: 'resident', tell: null },
    INVITE_WITHDRAWN: { level: 'info', say: '收回了邀请', next: 'resident', tell: null },
    SIDE_OPENED: { level: 'info', say: '对方打开了邀请', next: 'resident', tell: null },
    SIDE_CONFIRMED: {
      level: 'info',
      say: '对方答应来',
      next: 'nobody',
      tell: {
        title: '对方答应来了',
        text: '{when} 的安排，对方答应来。请按时到。',
        note: '对方答应来了',
        page: 'booking',
        atNight: false,
      },
    },
    SIDE_DECLINED: {
      level: 'notice',
      say: '对方说不来',
      next: 'resident',
      tell: {
        title: '对方说来不了',
        text: '{when} 的安排，对方说来不了。点开看还有哪些办法。',
        note: '对方说来不了，请看详情',
        page: 'booking',
        atNight: false,
      },
    },
    /** Told to the other side: it may no longer come, or must say again whether it does. */
    SIDE_RELEASED: {
      level: 'info',
      say: '告诉对方不用来了',
      next: 'nobody',
      tell: {
        title: '您的安排有变动',
        text: '{when} 您不用来了，请您的人取消了。',
        note: '您的安排有变动，不用来了',
        page: 'bookings',
        atNight: false,
      },
    },
    SIDE_ASKED_AGAIN: {
      level: 'info',
      say: '时间改了，请对方再答复',
      next: 'resident',
      tell: {
        title: '您的安排有变动',
        text: '时间改到 {when}，请看看能不能来。',
        note: '时间改了，请看能不能来',
        page: 'booking',
        atNight: false,
      },
    },
    SIDE_AFFECTED: {
      level: 'notice',
      say: '告诉对方服务点有变动',
      next: 'nobody',
      tell: {
        title: '您的安排有变动',
        text: '{when} 的安排办不成了，很抱歉。请您的人另约了时间，我们再告诉您。',
        note: '您的安排有变动，请看详情',
        page: 'booking',
        atNight: false,
      },
    },
    AFFECTED: {
      level: 'notice',
      say: '服务点有变动',
      next: 'resident',
      // Why is left out: phones are shared. Whether it can wait for the morning: see affectedTelling.
      tell: {
        title: '您的安排有变动',
        text: '{when} 的安排办不成了，很抱歉。改时间或取消都不算您的次数。{near}',
        note: '您的安排有变动，请看详情',
        page: 'booking',
        atNight: false,
      },
    },
    CHECKED_IN: { level: 'info', say: '签到', next: 'clerk', tell: null },
    CALLED: { level: 'info', say: '叫到号', next: 'resident', tell: null },
    DONE: { level: 'info', say: '办完，可以评价', next: 'resident', tell: null },
    ABSENT: {
      level: 'notice',
      say: '没有来',
      next: 'resident',
      tell: {
        title: '您约的时间没有来',
        text: '下次来不了，请提前取消，把位子让给别人。记错了可以在 {booking.contestDays}内申诉。',
        note: '有一个安排记为没有来',
        page: 'booking',
        atNight: false,
      },
    },
    /** Told instead of ABSENT to who is exempt: it is not counted. */
    ABSENT_UNCOUNTED: {
      level: 'info',
      say: '没有来，不计次',
      next: 'resident',
      tell: {
        title: '您约的时间没有来',
        text: '还要办的话，可以再约，或直接来现场取号。',
        note: '有一个安排记为没有来',
        page: 'booking',
        atNight: false,
      },
    },
    /** Told instead of ABSENT when it was one too many. */
    PAUSED: {
      level: 'notice',
      say: '网上预约暂停',
      next: 'resident',
      tell: {
        title: '您约的时间没有来',
        text: '网上预约暂停到 {until}。现场取号、打 12348、申请法律援助不受影响。记错了可以在 {booking.contestDays}内申诉。',
        note: '网上预约暂停，请看详情',
        page: 'booking',
        atNight: false,
      },
    },
    /** A late cancellation was one too many. It is nobody's mark, so there is nothing to contest. */
    PAUSED_BY_CANCEL: {
      level: 'notice',
      say: '临到时间取消，网上预约暂停',
      next: 'nobody',
      tell: {
        title: '您的网上预约暂停了',
        text: '临到时间取消也算半次，{booking.noShowWindowDays}内满了 {booking.noShows} 次，网上预约暂停到 {until}。现场取号、打 12348、申请法律援助不受影响。有特殊情况可以打 12348 说明。',
        note: '网上预约暂停，请看详情',
        page: 'booking',
        atNight: false,
      },
    },
    /** Told instead of ABSENT to a helper when it was one too many of those they booked for. */
    HELPING_PAUSED: {
      level: 'notice',
      say: '帮人约暂停',
      next: 'resident',
      tell: {
        title: '帮人约暂停了',
        text: '您帮人约的没有来，或者临到时间才取消，够 {booking.noShows} 次了：帮人约暂停到 {until}。给自己约、现场取号、打 12348 不受影响。记错了可以在 {booking.contestDays}内申诉。',
        note: '帮人约暂停，请看详情',
        page: 'booking',
        atNight: false,
      },
    },
    VISITOR_CONFIRMED: { level: 'info', say: '窗口核对过', next: 'nobody', tell: null },
    PROVIDER_ABSENT: {
      level: 'alarm',
      say: '服务点没能接待',
      next: 'supervisor',
      // The time is over already: nothing gets worse until the morning.
      tell: {
        title: '对不起，今天没能接待您',
        text: '这次不算您的次数，给您添麻烦了。{near}',
        note: '这次没能接待您，很抱歉',
        page: 'booking',
        atNight: false,
      },
    },
    /** Called in vain: others go first now. */
    SKIPPED: {
      level: 'notice',
      say: '叫了没见到，往后排',
      next: 'resident',
      tell: {
        title: '刚才叫过您的号',
        text: '没见到您，往后排了 {booking.skipPlaces} 位，还会叫您。请在大厅里听叫号。',
        note: '刚才叫过您的号，没见到您',
        page: 'booking',
        atNight: false,
      },
    },
    /** Called in vain once too often. */
    NOT_SEEN: {
      level: 'notice',
      say: '叫了几次没见到，号作废',
      next: 'resident',
      tell: {
        title: '您的号过了',
        text: '叫了 {booking.callsInVain} 次没见到您。还要办的话，请到窗口再取一个号，不算爽约。',
        note: '您的号过了，请看详情',
        page: 'booking',
        atNight: false,
      },
    },
    ENDED_BY_NIGHT: { level: 'notice', say: '当天没有点“办完”，夜里自动结束', next: 'resident', tell: null },
    CORRECTED: { level: 'info', say: '更正了到场记录', next: 'nobody', tell: null },
    CONTESTED: { level: 'notice', say: '对爽约提出申诉', next: 'clerk', tell: null },
    REMINDED_TOMORROW: {
      level: 'info',
      say: '头天晚上提醒了',
      next: 'resident',
      // With the date instead of 明天: a message that had to wait for the morning would be wrong by a day.
      tell: { title: '安排提醒', text: '您 {day} {half}有一个安排', note: '您 {day} {half}有一个安排', page: 'booking', atNight: false },
    },
    REMINDED_SOON: {
      level: 'info',
      say: '临近提醒了',
      next: 'resident',
      // About this very morning: at half past eight a reminder of eight o'clock comes too late for who lives in a village.
      tell: { title: '安排提醒', text: '您今天{time} 有一个安排', note: '您今天{time} 有一个安排', page: 'booking', atNight: true },
    },
  },
  actions: {
    reschedule: { from: ['booked'], to: 'booked', refusals: ['NOT_ACTIVE', 'ALREADY_STARTED', 'TOO_LATE_TO_MOVE'], may: whileFree },
    cancel: { from: ['booked'], to: 'cancelled', refusals: ['NOT_ACTIVE', 'ALREADY_STARTED'], may: forVisitor(whileAhead) },
    contest: {
      from: ['absent'],
      refusals: ['NOT_ABSENT', 'CONTEST_TOO_LATE'],
      may: forVisitor(({ state, absentAt, contested }, now) => {
        if (state !== 'absent' || contested !== null || absentAt === null) return 'NOT_ABSENT'
        return now <= contestUntil(absentAt) ? 'yes' : 'CONTEST_TOO_LATE'
      }),
    },
    /** Opens the invitation and is the other side from then on. Once somebody else has, or it is over, it looks missing. */
    openSide: {
      from: ['booked'],
      refusals: [],
      may: ({ state, otherSide, startsAt }, actor, now) =>
        actor === 'invited' && otherSide !== null && otherSide.person === null && state === 'booked' && now < startsAt
          ? 'yes'
          : 'NOT_FOUND',
    },
    acceptSide: {
      from: ['booked'],
      refusals: ['NOT_ACTIVE', 'SIDE_TOO_LATE', 'ANSWERED_OFTEN', 'ANSWERED_SO'],
      may: answers('accepted'),
    },
    declineSide: {
      from: ['booked'],
      refusals: ['NOT_ACTIVE', 'SIDE_TOO_LATE', 'ANSWERED_OFTEN', 'ANSWERED_SO'],
      may: answers('declined'),
    },
    /** A new card and new digits; whoever had opened the old ones is the other side no longer. */
    renewInvite: { from: ['booked'], refusals: ['NOT_ACTIVE'], may: ofInvitation },
    withdrawInvite: { from: ['booked'], refusals: ['NOT_ACTIVE'], may: ofInvitation },
    /** Who was marked already but comes the same half-day is checked in as well. */
    checkIn: {
      from: ['booked', 'absent'],
      to: 'checkedIn',
      refusals: [...notByThem, 'WRONG_DAY', 'NOT_ACTIVE', 'TOO_EARLY_TO_CHECK_IN', 'TOO_LATE_TO_CHECK_IN'],
      may: forStaff(({ state, date, startsAt }, now) => {
        if (date !== dateOf(now)) return 'WRONG_DAY'
        return state === 'booked' || state === 'absent' ? arrival[checkInVerdict(startsAt, now)] : 'NOT_ACTIVE'
      }),
    },
    /** The visitor did not come. */
    markAbsent: {
      from: ['booked'],
      to: 'absent',
      refusals: [...notByThem, 'NOT_ACTIVE', 'TOO_EARLY_TO_MARK'],
      may: forStaff(({ state, endsAt }, now) => (state !== 'booked' ? 'NOT_ACTIVE' : now < endsAt ? 'TOO_EARLY_TO_MARK' : 'yes')),
    },
    /** The visitor objected, and staff decide that the mark stays. */
    uphold: {
      from: ['absent'],
      refusals: [...notByThem, 'NOT_ACTIVE'],
      may: forStaff((facts) => (isContestOpen(facts) ? 'yes' : 'NOT_ACTIVE')),
    },
    /** The service point failed. */
    providerAbsent: {
      from: ['booked', 'checkedIn', 'called', 'absent'],
      to: 'providerAbsent',
      refusals: [...notByThem, 'NOT_ACTIVE', 'TOO_EARLY_TO_MARK'],
      may: forStaff(({ state, startsAt }, now) => {
        if (state === 'booked' && now < startsAt) return 'TOO_EARLY_TO_MARK'
        return state === 'booked' || state === 'checkedIn' || state === 'called' || state === 'absent' ? 'yes' : 'NOT_ACTIVE'
      }),
    },
    /** They were there. The same day they get a number; on a later one only a contested mark can be taken back. */
    takeBack: {
      from: ['absent'],
      refusals: [...notByThem, 'NOT_ACTIVE'],
      may: forStaff((facts, now) =>
        facts.state === 'absent' && (facts.date === dateOf(now) || isContestOpen(facts)) ? 'yes' : 'NOT_ACTIVE',
      ),
    },
  },
})

export type BookingEvent = CodeOf<typeof bookingLife.events>
/**
 * What is told of a change by the service point. It waits for the morning unless the visitor would then have less time left than a
 * booking needs (`booking.leadMinutes`): who is not told now sets out in vain.
 */
export const affectedTelling = (startsAt: string, now: string): Told => {
  const lead = valueOn('booking.leadMinutes', dateOf(startsAt))
  return { ...bookingLife.telling('AFFECTED'), atNight: addMinutes(sendableFrom(now, false), lead) > startsAt }
}
