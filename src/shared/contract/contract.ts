import type * as z from '../schema'
import type { Door } from './doors'
import type { EverywhereCode, NextStep, RefusalTable, UnreachableCode } from './refusals'

/** An action as data: who may call it, what goes in, what comes out, and every way it can be refused. */
export interface ActionSpec {
  readonly kind: 'query' | 'command'
  readonly by: Door
  readonly input: z.ZodMiniType
  readonly output: z.ZodMiniType
  readonly refusals: readonly string[]
}

export type Actions = Readonly<Record<string, ActionSpec>>

/** A domain's contract: its name (which is also its function's), its actions and its refusals' sentences. */
export interface Contract<A extends Actions = Actions> {
  readonly name: string
  readonly actions: A
  readonly refusals: RefusalTable
}

interface Parts {
  readonly by: Door
  readonly input: z.ZodMiniType
  readonly output: z.ZodMiniType
  readonly refusals?: readonly string[]
}

type Refusals<P extends Parts> = P extends { readonly refusals: infer R extends readonly string[] } ? R : readonly never[]

interface Action<K extends 'query' | 'command', P extends Parts> {
  readonly kind: K
  readonly by: P['by']
  readonly input: P['input']
  readonly output: P['output']
  readonly refusals: Refusals<P>
}

const action = <K extends 'query' | 'command', P extends Parts>(kind: K, parts: P): Action<K, P> => ({
  kind,
  by: parts.by,
  input: parts.input,
  output: parts.output,
  refusals: (parts.refusals ?? []) as Refusals<P>,
})

/** An action that only reads. An expected "nothing" is data (`[]`, `null`), not a refusal. */
export const query = <const P extends Parts>(parts: P) => action('query', parts)

/** An action that writes. Each way it can be refused is named here, or the handler does not compile. */
export const command = <const P extends Parts>(parts: P) => action('command', parts)

/**
 * Joins a domain's actions to the sentences of its refusals. An action that names a refusal without a sentence
 * does not compile.
 */
export function contract<
  const N extends string,
  T extends RefusalTable,
  A extends Readonly<Record<string, ActionSpec & { refusals: readonly (keyof T)[] }>>,
>(name: N, refusals: T, actions: A): { readonly name: N; readonly refusals: T; readonly actions: A } {
  return { name, refusals, actions }
}

export type InputOf<S extends ActionSpec> = z.infer<S['input']>
export type OutputOf<S extends ActionSpec> = z.infer<S['output']>
export type CodeOf<S extends ActionSpec> = S['refusals'][number]

/** Why something was not done, for the person: one sentence, the field it is about, the step that helps. */
export interface Failure<Code extends string = string> {
  readonly code: Code
  readonly message: string
  readonly field?: string
  readonly next?: NextStep
  /** Other ways that are open, such as the nearest free places. */
  readonly offers?: readonly Readonly<Record<string, string>>[]
  /** Names the line in the log, so that a person can say it on the phone. */
  readonly requestId?: string
}

/** What every function answers; it never throws to the phone. */
export type Reply<Data, Code extends string = string> =
  { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly error: Failure<Code> }

/** The reply of one action as the phone sees it: a closed set of codes. */
export type ReplyOf<S extends ActionSpec> = Reply<OutputOf<S>, CodeOf<S> | EverywhereCode | UnreachableCode>

/** What the phone sends: fields with a default may be left out. */
export type SentOf<S extends ActionSpec> = z.input<S['input']>
