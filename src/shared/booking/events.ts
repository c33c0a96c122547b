/** What can happen to a booking: the sentence for its history, who must act next, how loud it is. */
export const bookingEvents = {
  BOOKED: { level: 'info', sentence: '约好了', next: 'visitor' },
  MOVED: { level: 'info', sentence: '改了时间', next: 'visitor' },
  CANCELLED: { level: 'info', sentence: '取消了', next: 'nobody' },
  CANCELLED_LATE: { level: 'notice', sentence: '不到两小时取消', next: 'nobody' },
  SIDE_CONFIRMED: { level: 'info', sentence: '对方已确认', next: 'visitor' },
  AFFECTED: { level: 'notice', sentence: '服务点有变动', next: 'visitor' },
  CHECKED_IN: { level: 'info', sentence: '签到', next: 'clerk' },
  CALLED: { level: 'info', sentence: '叫到号', next: 'visitor' },
  DONE: { level: 'info', sentence: '办完，可以评价', next: 'visitor' },
  ABSENT: { level: 'notice', sentence: '没有来', next: 'visitor' },
  PROVIDER_ABSENT: { level: 'alarm', sentence: '服务点没能接待', next: 'supervisor' },
  CORRECTED: { level: 'info', sentence: '更正了到场记录', next: 'nobody' },
  CONTESTED: { level: 'notice', sentence: '对爽约提出申诉', next: 'clerk' },
} as const satisfies Record<
  string,
  { level: 'info' | 'notice' | 'alarm'; sentence: string; next: 'visitor' | 'clerk' | 'supervisor' | 'nobody' }
>

export type BookingEvent = keyof typeof bookingEvents
