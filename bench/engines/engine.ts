/** One kind of document of the bench: about 200 bytes, as a consultation's list entry would be. */
export interface Item {
  readonly _id: string
  readonly n: number
  readonly customer: string
  readonly city: string
  readonly score: number
  readonly at: Date
  readonly tags: readonly string[]
  readonly text: string
}

/** How many there are: the bench says it to each engine's process. */
export const DOCUMENTS = Number(process.env.BENCH_DOCUMENTS ?? 100_000)
const CITIES = 40

/** The n-th document; the same in every engine and every run. */
export function item(n: number): Item {
  return {
    _id: `item-${String(n).padStart(7, '0')}`,
    n,
    customer: `customer-${(n * 7919) % (DOCUMENTS / 10)}`,
    city: `city-${(n * 31) % CITIES}`,
    score: (n * 17) % 1000,
    at: new Date(1_700_000_000_000 + n * 60_000),
    tags: ['civil', n % 2 === 0 ? 'online' : 'window'],
    text: `What becomes of the deposit when the landlord sells the flat? Case ${n}.`,
  }
}

/** What every engine can be asked; `undefined` where it has no such thing. */
export interface Engine {
  insertMany(items: Item[]): Promise<void>
  insert(item: Item): Promise<void>
  get(id: string): Promise<unknown>
  /** All documents of a customer, about ten of 100,000, by an index. */
  ofCustomer(customer: string): Promise<readonly unknown[]>
  /** The first 20 documents with n between two bounds, by an index. */
  between(from: number, to: number): Promise<readonly unknown[]>
  /** Count and sum of scores by city. */
  byCity?: () => Promise<readonly unknown[]>
  /** Moves one point of score from a document to another, both or none; two plain updates where there are no transactions. */
  move(from: string, to: string): Promise<void>
  close(): Promise<void>
}

export type EngineName = 'ours' | 'nedb' | 'libsql'
