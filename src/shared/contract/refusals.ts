/** What can go wrong in every action, and the table from which each sentence for a person is taken. */

/** The step that helps, as the phone's buttons know it. */
export type NextStep =
  | 'fixField'
  | 'retry'
  | 'call12348'
  | 'findWindow'
  | 'goHome'
  | 'openConsultations'
  | 'openConsultation'
  | 'openQueue'
  | 'openBookings'
  | 'pickAnother'

/** One refusal: the sentence for the person (`{name}` and `{consultation.followUpDays}` are filled in, see fill.ts) and the step that helps. */
export interface RefusalText {
  readonly message: string
  readonly next: NextStep
}

export type RefusalTable = Readonly<Record<string, RefusalText>>

/** Refusals that `serve` itself gives, in any action. */
export const everywhere = {
  UNKNOWN_ACTION: { message: '您的版本太旧了，请关闭后重新打开再试。', next: 'goHome' },
  NOT_SIGNED_IN: { message: '请在微信里打开“指尖法服”再办这一步，才认得出您。您填的内容还在，着急可打 12348。', next: 'call12348' },
  NOT_ALLOWED: { message: '这一步只有工作人员能做。', next: 'goHome' },
  BAD_INPUT: { message: '有一处填得不对，请看提示改一下。', next: 'fixField' },
  NOT_FOUND: { message: '没有找到这件事，可能不是用这个微信号办的。', next: 'openConsultations' },
  BUSY: { message: '这件事正在处理，请过半分钟再试。您填的内容还在。', next: 'retry' },
  BROKEN: { message: '这一步没办成，您填的内容还在。请稍等再试，着急可打 12348。', next: 'retry' },
} as const satisfies RefusalTable

/** Given by the phone when the function could not be reached. */
export const unreachable = {
  OFFLINE: { message: '网络不通，您填的内容还在。连上网再试，着急可打 12348。', next: 'retry' },
} as const satisfies RefusalTable

/** Said by the phone in the place of OFFLINE once there is a network again. What is sent once more meets what may have arrived. */
export const backOnline = {
  message: '网又通了。刚才那一步不一定办成了，再点一次就好，不会重复。',
  next: 'retry',
} as const satisfies RefusalText

export type EverywhereCode = keyof typeof everywhere
export type UnreachableCode = keyof typeof unreachable
