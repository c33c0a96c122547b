/** A refusal as a handler returns it: a code from its action's closed set, and what fills the sentence's holes. */
export interface Refusal<Code extends string = string> {
  readonly refused: Code
  readonly details?: Readonly<Record<string, string | number>>
  readonly field?: string
  /** Other ways that are open, for the phone to offer. */
  readonly offers?: readonly Readonly<Record<string, string>>[]
}

const mark = Symbol.for('fingertip.refusal')

/** `return refuse('TAKEN', { who: '陈律师' })` */
export const refuse = <const Code extends string>(refused: Code, details?: Refusal['details'], field?: string): Refusal<Code> =>
  Object.assign({ refused, ...(details && { details }), ...(field !== undefined && { field }) }, { [mark]: true })

/** The same refusal with other ways that are open: `offering(refuse('SLOT_FULL'), nearestPlaces)`. */
export const offering = <Code extends string>(refusal: Refusal<Code>, offers: Refusal['offers'] & object): Refusal<Code> =>
  Object.assign({ ...refusal, offers }, { [mark]: true })

export const isRefusal = (value: unknown): value is Refusal => typeof value === 'object' && value !== null && mark in value
