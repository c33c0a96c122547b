/**
 * Query and update commands with the kind of value they stand for. At run time they are the SDK's own; the types see to it that a
 * number is not compared with a date, and that a list takes its own kind of entry.
 */
import { _ } from './sdk'

declare const kind: unique symbol

/** A condition on a field that holds `V`. */
export interface Condition<V> {
  readonly [kind]: ['condition', V]
}
/** A change of a field that holds `V`. */
export interface Setting<V> {
  readonly [kind]: ['setting', V]
}
/** Adds to, or takes from, a list of `E`. */
export interface Listing<E> {
  readonly [kind]: ['listing', E]
}

const condition = <V>(command: unknown): Condition<V> => command as Condition<V>
const setting = <V>(command: unknown): Setting<V> => command as Setting<V>
const listing = <E>(command: unknown): Listing<E> => command as Listing<E>

type Comparable = string | number

export const gt = <V extends Comparable>(value: V) => condition<V>(_.gt(value))
export const gte = <V extends Comparable>(value: V) => condition<V>(_.gte(value))
export const lt = <V extends Comparable>(value: V) => condition<V>(_.lt(value))
export const lte = <V extends Comparable>(value: V) => condition<V>(_.lte(value))
/** Not this value; on a list: this value is not in it. */
export const neq = <const V>(value: V) => condition<V>(_.neq(value))
export const isIn = <const V>(values: readonly V[]) => condition<V>(_.in([...values]))
/** Both conditions on one field. */
export const both = <V>(one: Condition<V>, other: Condition<V>) => condition<V>(_.and(one as object, other as object))
/** Whether the field is there at all. */
export const exists = (there: boolean) => condition<never>(_.exists(there))
/** `[from, to)`: from the first, before the second. */
export const from = <V extends Comparable>(first: V, before: V) => condition<V>(_.gte(first).and(_.lt(before)))
/** `[from, to]`: both ends included. */
export const between = <V extends Comparable>(first: V, last: V) => condition<V>(_.gte(first).and(_.lte(last)))

/** The whole of a field, objects included: written plainly, an object would only be merged into what stands there. */
export const set = <const V>(value: V) => setting<V>(_.set(value))
export const inc = (by: number) => setting<number>(_.inc(by))
/** Takes the field away. */
export const remove = () => setting<never>(_.remove())
export const push = <const E>(entries: readonly E[]) => listing<E>(_.push([...entries]))
/** Takes every entry of this value out of a list. */
export const pull = <const E>(entry: E) => listing<E>(_.pull(entry))
