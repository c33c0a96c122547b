/** A refusal as a handler returns it: a code from its action's closed set, and what fills the sentence's holes. */
export interface Refusal<Code extends string = string> {
  readonly refused: Code
  readonly details?: Readonly<Record<string, string | number>>
  readonly field?: string
}

const mark = Symbol.for('fingertip.refusal')

/** `return refuse('TAKEN', { who: '陈律师' })` */
export const refuse = <const Code extends string>(refused: Code, details?: Refusal['details'], field?: string): Refusal<Code> =>
  Object.assign({ refused, ...(details && { details }), ...(field !== undefined && { field }) }, { [mark]: true })

export const isRefusal = (value: unknown): value is Refusal => typeof value === 'object' && value !== null && mark in value
