import type { EventTable } from '../life'

/** What can happen to a consultation. */
export const consultationEvents = {
  ASKED: { level: 'info', say: '提出问题', next: 'lawyer', tell: null },
  CLAIMED: { level: 'info', say: '律师接下', next: 'lawyer', tell: null },
  /** The promised time stays, so the one who asked has nothing to do and nothing to worry about. */
  HANDED_BACK: { level: 'notice', say: '律师退回，重新等人接', next: 'lawyer', tell: null },
  ANSWERED: {
    level: 'info',
    say: '律师答复',
    next: 'resident',
    tell: { title: '您的事项有新进展', text: '请打开看看。', note: '请打开小程序查看', page: 'consultation', atNight: false },
  },
  /** Words of danger beyond the limit of questions: added to the open one. */
  ADDED: { level: 'notice', say: '补充了情况', next: 'lawyer', tell: null },
  FOLLOWED_UP: { level: 'info', say: '追问', next: 'lawyer', tell: null },
  /** Who asked ended it, and said whether it helped. They know, so nobody is told; the lawyer finds it among what they answered. */
  SOLVED: { level: 'info', say: '提问的人说解决了，可以评价', next: 'resident', tell: null },
  UNSOLVED: { level: 'notice', say: '提问的人说没解决，先到这里，可以评价', next: 'resident', tell: null },
  /** The lawyer ended it (before there were two endings, its asker too). In the app alone: a message that was accepted is kept for an answer. */
  CLOSED: {
    level: 'info',
    say: '结束，可以评价',
    next: 'resident',
    tell: { title: '您的事项办完了', text: '办得好不好，您可以评一评。', page: 'consultation', atNight: false },
  },
  /** A danger that nobody took, or nobody answered: said to who can find somebody. It names nobody and tells no word of the question. */
  UNCLAIMED: {
    level: 'alarm',
    say: '危险没人接，告诉值班负责人',
    next: 'lawyer',
    tell: {
      title: '有危险的咨询没人接',
      text: '等了 {consultation.alarmMinutes}还没有律师接，或接下的律师还没答。请马上找值班律师。',
      note: '请马上找值班律师去接',
      page: 'inbox',
      atNight: true,
    },
  },
  STILL_UNCLAIMED: {
    level: 'alarm',
    say: '危险仍没人接，告诉管理员',
    next: 'lawyer',
    tell: {
      title: '有危险的咨询还是没人接',
      text: '告诉值班负责人以后又过了 {consultation.alarmAgainMinutes}，还没有律师接。请马上找人。',
      note: '请马上找值班律师去接',
      page: 'inbox',
      atNight: true,
    },
  },
  WITHDRAWN: { level: 'info', say: '撤回', next: 'nobody', tell: null },
} as const satisfies EventTable
