/**
 * What can happen to a consultation: the sentence for its history, who must act next, and how loud it is.
 * The transparency log seals these codes; a code is never renamed.
 */
export const consultationEvents = {
  ASKED: { level: 'info', sentence: '提出问题', next: 'lawyer' },
  CLAIMED: { level: 'info', sentence: '律师接下', next: 'lawyer' },
  HANDED_BACK: { level: 'notice', sentence: '律师退回，重新等人接', next: 'lawyer' },
  ANSWERED: { level: 'info', sentence: '律师答复', next: 'asker' },
  FOLLOWED_UP: { level: 'info', sentence: '追问', next: 'lawyer' },
  CLOSED: { level: 'info', sentence: '结束，可以评价', next: 'asker' },
  WITHDRAWN: { level: 'info', sentence: '撤回', next: 'nobody' },
} as const satisfies Record<string, { level: 'info' | 'notice' | 'alarm'; sentence: string; next: 'asker' | 'lawyer' | 'nobody' }>

export type ConsultationEvent = keyof typeof consultationEvents
