import { type Doc } from './records'

/** One update operator applied to the field that stands at `path`; changes `doc`, which is already a copy. */
export type Operator = (doc: Doc, path: string, operand: unknown, now: Date) => void
