import type { Parameter } from './parameter'

/** Each parameter's values, oldest first. Units are in the key. */
export const table = {
  /** 留言咨询 is answered within this many clock hours. */
  'consultation.answerWithinHours': [
    {
      from: '2020-01-01',
      value: 24,
      source: '留言咨询24小时内答复（SF/T 0058—2019、司办通〔2017〕129号一类规范；只见于外地一个区的公开页面，没有见到原文）',
      status: 'found',
    },
  ],
  /** Who is in danger is answered within this many clock hours. */
  'consultation.dangerWithinHours': [{ from: '2020-01-01', value: 2, source: '家暴等紧急情形本系统约定', status: 'choice' }],
  /** A danger that nobody took: after so many minutes the leader is told, after so many more the next one up. */
  'consultation.alarmMinutes': [{ from: '2020-01-01', value: 15, source: '本系统约定', status: 'choice' }],
  'consultation.alarmAgainMinutes': [{ from: '2020-01-01', value: 15, source: '本系统约定', status: 'choice' }],
  /** 暗语: tries that go at once, the first rest after them (each next one is twice as long) and the longest; how long it stays open. */
  'consultation.phraseTries': [{ from: '2020-01-01', value: 3, source: '本系统约定', status: 'choice' }],
  'consultation.phraseRestMinutes': [{ from: '2020-01-01', value: 5, source: '本系统约定', status: 'choice' }],
  'consultation.phraseLongestRestHours': [{ from: '2020-01-01', value: 24, source: '本系统约定', status: 'choice' }],
  'consultation.phraseOpenMinutes': [{ from: '2020-01-01', value: 30, source: '本系统约定', status: 'choice' }],
  /** 追问: how often, and for how many days after the first answer. */
  'consultation.followUps': [{ from: '2020-01-01', value: 3, source: '本系统约定', status: 'choice' }],
  'consultation.followUpDays': [{ from: '2020-01-01', value: 7, source: '本系统约定', status: 'choice' }],
  /** A service can be rated for this many days after it ended. */
  'rating.windowDays': [{ from: '2020-01-01', value: 30, source: '本系统约定', status: 'choice' }],
  /** How often somebody, and everybody at one service point together, may type a wrong six-digit code in a day. The QR code is not counted. */
  'rating.wrongCodes': [{ from: '2020-01-01', value: 10, source: '本系统约定', status: 'choice' }],
  'rating.wrongCodesAtPoint': [{ from: '2020-01-01', value: 40, source: '本系统约定', status: 'choice' }],
  /** How many services one account can rate by code in a day: a family's phone, not a clerk's second one. */
  'rating.byCodeADay': [{ from: '2020-01-01', value: 5, source: '本系统约定', status: 'choice' }],
  /** Booking: two hours' notice is found practice, the rest our own choice. */
  'booking.horizonDays': [{ from: '2020-01-01', value: 14, source: '本系统约定', status: 'choice' }],
  'booking.leadMinutes': [{ from: '2020-01-01', value: 120, source: '本系统约定', status: 'choice' }],
  'booking.freeCancelMinutes': [{ from: '2020-01-01', value: 120, source: '多地预约规则：提前2小时可取消', status: 'choice' }],
  'booking.checkInEarlyMinutes': [{ from: '2020-01-01', value: 30, source: '本系统约定', status: 'choice' }],
  'booking.lateMinutes': [{ from: '2020-01-01', value: 15, source: '本系统约定', status: 'choice' }],
  'booking.mostActive': [{ from: '2020-01-01', value: 2, source: '本系统约定', status: 'choice' }],
  'booking.holdMinutes': [{ from: '2020-01-01', value: 30, source: '本系统约定', status: 'choice' }],
  'booking.noShows': [{ from: '2020-01-01', value: 3, source: '本系统约定', status: 'choice' }],
  'booking.noShowWindowDays': [{ from: '2020-01-01', value: 90, source: '本系统约定', status: 'choice' }],
  'booking.pauseDays': [{ from: '2020-01-01', value: 30, source: '本系统约定', status: 'choice' }],
  'booking.contestDays': [{ from: '2020-01-01', value: 7, source: '本系统约定', status: 'choice' }],
  /** A booked visitor who has checked in is called from this long before the slot on. */
  'booking.callEarlyMinutes': [{ from: '2020-01-01', value: 10, source: '本系统约定', status: 'choice' }],
  /** After so many priority people in a row somebody else goes first. */
  'booking.prioritiesInARow': [{ from: '2020-01-01', value: 2, source: '本系统约定', status: 'choice' }],
  /** 过号: who is called and does not come is called again after so many others, and after so many calls in vain the number is void. */
  'booking.skipPlaces': [{ from: '2020-01-01', value: 3, source: '本系统约定', status: 'choice' }],
  'booking.callsInVain': [{ from: '2020-01-01', value: 3, source: '本系统约定', status: 'choice' }],
  /** Reminders: the evening before from this minute of the day on, and this long before it begins. */
  'booking.eveningReminderMinute': [{ from: '2020-01-01', value: 18 * 60, source: '本系统约定', status: 'choice' }],
  'booking.reminderMinutes': [{ from: '2020-01-01', value: 120, source: '本系统约定', status: 'choice' }],
  /** The other side of a mediation: wrong tries before an invitation's six digits are dead; tries of one person a day; how often one side may change its mind. */
  'booking.inviteTries': [{ from: '2020-01-01', value: 5, source: '本系统约定', status: 'choice' }],
  'booking.inviteTriesADay': [{ from: '2020-01-01', value: 10, source: '本系统约定', status: 'choice' }],
  'booking.sideAnswers': [{ from: '2020-01-01', value: 5, source: '本系统约定', status: 'choice' }],
  /** What one account may do, so that nobody takes what is everybody's. A family never meets these; danger is never refused by one. */
  'limit.questionsPerHour': [{ from: '2020-01-01', value: 8, source: '本系统约定', status: 'choice' }],
  'limit.questionsPerDay': [{ from: '2020-01-01', value: 12, source: '本系统约定', status: 'choice' }],
  /** Questions of one account that wait for their first answer at a time. */
  'limit.waitingQuestions': [{ from: '2020-01-01', value: 8, source: '本系统约定', status: 'choice' }],
  /** Danger: so many in an hour, and so many that wait, are questions of their own; further words are added to the open one, at most so many. */
  'limit.dangersPerHour': [{ from: '2020-01-01', value: 5, source: '本系统约定', status: 'choice' }],
  'limit.waitingDangers': [{ from: '2020-01-01', value: 5, source: '本系统约定', status: 'choice' }],
  'limit.dangerWords': [{ from: '2020-01-01', value: 20, source: '本系统约定', status: 'choice' }],
  'limit.followUpsPerDay': [{ from: '2020-01-01', value: 12, source: '本系统约定', status: 'choice' }],
  'limit.withdrawalsPerDay': [{ from: '2020-01-01', value: 12, source: '本系统约定', status: 'choice' }],
  'limit.hidesPerDay': [{ from: '2020-01-01', value: 12, source: '本系统约定', status: 'choice' }],
  /** Bookings that count for one visitor, cancelled ones too; moves of one booking. */
  'limit.bookingsPerDay': [{ from: '2020-01-01', value: 6, source: '本系统约定', status: 'choice' }],
  'limit.movesPerDay': [{ from: '2020-01-01', value: 6, source: '本系统约定', status: 'choice' }],
  'limit.cancelsPerDay': [{ from: '2020-01-01', value: 12, source: '本系统约定', status: 'choice' }],
  /** 帮约: other people with something booked at a time per helper, unless the window has seen them; more once the window has seen the helper. */
  'limit.othersActive': [{ from: '2020-01-01', value: 3, source: '本系统约定', status: 'choice' }],
  'limit.othersAtWindow': [{ from: '2020-01-01', value: 12, source: '本系统约定', status: 'choice' }],
  'limit.othersPerDay': [{ from: '2020-01-01', value: 12, source: '本系统约定', status: 'choice' }],
  /** Days that one account waits for at a time. */
  'limit.waitingLists': [{ from: '2020-01-01', value: 4, source: '本系统约定', status: 'choice' }],
  'limit.joinsPerDay': [{ from: '2020-01-01', value: 12, source: '本系统约定', status: 'choice' }],
  'limit.contestsPerMonth': [{ from: '2020-01-01', value: 3, source: '本系统约定', status: 'choice' }],
  /**
   * Before the notice of a year: so many days around a holiday a weekday may be taken off with it (around the long ones: 春节, 国庆), a
   * weekend may be worked for it. Measured on the notices of 2008 to 2026: at most 3 and 5 (2015-09-03, a day of its own kind, apart), and 9.
   */
  'calendar.holidayDays': [{ from: '2020-01-01', value: 4, source: '按2008年至2026年各年放假通知量得，本系统约定', status: 'choice' }],
  'calendar.longHolidayDays': [{ from: '2020-01-01', value: 7, source: '按2008年至2026年各年放假通知量得，本系统约定', status: 'choice' }],
  'calendar.weekendDays': [{ from: '2020-01-01', value: 14, source: '按2008年至2026年各年放假通知量得，本系统约定', status: 'choice' }],
  /** From this month on the administrator is asked for next year's notice while it is missing. */
  'calendar.askFromMonth': [{ from: '2020-01-01', value: 11, source: '通知多在10月底、11月公布，本系统约定', status: 'choice' }],
  /** What the law says of help in danger, as the urgent cards tell it. */
  'law.protectionOrderHours': [{ from: '2016-03-01', value: 72, source: '反家庭暴力法 第二十八条', status: 'rule' }],
  'law.urgentProtectionOrderHours': [{ from: '2016-03-01', value: 24, source: '反家庭暴力法 第二十八条', status: 'rule' }],
  'law.aidFirstDays': [{ from: '2022-01-01', value: 7, source: '法律援助法 第四十四条', status: 'rule' }],
  /** Who is an elder. */
  'law.elderAge': [{ from: '2013-07-01', value: 60, source: '老年人权益保障法 第二条', status: 'rule' }],
  'law.forwardApplicationHours': [{ from: '2022-01-01', value: 24, source: '法律援助法 第三十九条', status: 'rule' }],
  /** Messages to a phone rest from this minute of the day until that one, unless the event cannot wait. */
  'message.restFromMinute': [{ from: '2020-01-01', value: 21 * 60, source: '本系统约定', status: 'choice' }],
  'message.restUntilMinute': [{ from: '2020-01-01', value: 8 * 60, source: '本系统约定', status: 'choice' }],
  /** How long records are kept (个人信息保护法 第十九条: as short as the purpose allows). Deleting them when it is over is a job still to be built. */
  'retention.consultationYears': [{ from: '2020-01-01', value: 5, source: '本系统约定', status: 'choice' }],
  'retention.bookingYears': [{ from: '2020-01-01', value: 2, source: '本系统约定', status: 'choice' }],
  'retention.ratingYears': [{ from: '2020-01-01', value: 10, source: '本系统约定', status: 'choice' }],
} as const satisfies Record<string, readonly Parameter[]>

export type ParameterKey = keyof typeof table
