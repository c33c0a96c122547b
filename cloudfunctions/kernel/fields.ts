/** What a repository may ask of a document, and what it may change in it, held to the document's own shape. */
import type { Condition, Listing, Setting } from './commands'
import type { PathOf, ValueAt } from './paths'

type Scalar = string | number | boolean | null | undefined

/** Asked of a field: a value or a condition; of a list also one of its entries. */
export type Asked<V> = V extends readonly (infer E)[] ? E | Condition<E> | Condition<V> : Extract<V, Scalar> | Condition<V>

/** Written to a field: a plain value, a list, a command. An object is written by `set`, or part by part. */
export type Written<V> = V extends readonly (infer E)[]
  ? V | Setting<V> | Listing<E>
  : Extract<V, Scalar> | Setting<NonNullable<V>> | Setting<null>

type Whole<V> = [V] extends [boolean] ? boolean : V
type AskedAt<T, P extends string> =
  Asked<Whole<NonNullable<ValueAt<T, P>>>> | AskedNothing<ValueAt<T, P>> | Condition<ValueAt<T, P>> | Condition<never>
type AskedNothing<V> = null extends V ? null : never

/** Conditions on a document by path; all must hold. */
export type Guard<T> = { readonly [P in PathOf<T>]?: AskedAt<T, P> }

type WrittenAt<V> = Written<Whole<NonNullable<V>>> | (null extends V ? null : never) | Setting<V> | Setting<never>

/** Changes of a document by path, all in one update. `_id` is never changed. */
export type Change<T> = { readonly [P in Exclude<PathOf<T>, '_id'>]?: WrittenAt<ValueAt<T, P>> }

/** Paths through a record (`` `slots.${slot}.free` ``) are no key that the compiler can read: they are written one by one. */
export interface Through<T> {
  /** `...sheet.where(`slots.${slot}.free`, gt(0))` */
  readonly where: <const P extends string>(path: P, asked: AskedAt<T, P>) => Guard<T>
  /** `...sheet.write(`slots.${slot}.free`, inc(-1))` */
  readonly write: <const P extends string>(path: P, written: WrittenAt<ValueAt<T, P>>) => Change<T>
}
