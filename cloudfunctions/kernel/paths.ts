/**
 * A document's fields as dotted paths, for the compiler: `claimedBy.staffId`, `offer.until`, `` `slots.${slot}.free` ``. A misspelt
 * field, a value of another kind, or a path through a field that is not there does not compile.
 */

/** An object whose fields are known one by one; a record (`{ [slot: string]: … }`) and an array are not. */
type Plain<V> = V extends readonly unknown[] ? never : V extends object ? (string extends keyof V ? never : V) : never

/** Paths that can be written as a key of an object: they end where a record or an array begins. */
export type PathOf<T> = {
  [K in keyof T & string]-?: K | (Plain<T[K]> extends never ? never : `${K}.${PathOf<Plain<T[K]>>}`)
}[keyof T & string]

type FieldOf<T, K extends string> = K extends keyof T ? T[K] : string extends keyof T ? T[keyof T & string] : never

/** What stands at a path; `never` where nothing can. The path may go through records: `` `slots.${slot}.free` ``. */
export type ValueAt<T, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? ValueAt<NonNullable<FieldOf<T, Head>>, Rest>
  : FieldOf<T, P>
