/**
 * Several calls at once, one database operation at a time: which call goes on next is picked by a seed, so that every order of their
 * operations can be had again. A call can die with one of its operations: it was carried out, and its answer never arrives.
 */
import { randomFrom } from '../../../local-cloud/faults'

/** A call that runs. */
export interface Running {
  /** Dies when the operation of this number was carried out. */
  readonly diesAfter: number | undefined
  operations: number
  dead: boolean
  /** What is to be let go of when it dies. */
  readonly onDeath: Set<() => void>
}

export type Ended<T> = { readonly value: T } | { readonly died: true }

interface Parked {
  readonly call: Running
  readonly goOn: () => void
}

const macrotask = setImmediate
let parked: Parked[] = []
let current: Running | undefined

/** Waits until it is this call's turn. */
const turn = (call: Running): Promise<void> => new Promise((resolve) => parked.push({ call, goOn: resolve }))

const forever = new Promise<never>(() => undefined)

/** One operation of the call that runs now: waits for its turn, is carried out, and is the last one if the call dies with it. */
export async function operation<T>(work: () => T | Promise<T>): Promise<T> {
  const call = current
  if (call === undefined) throw new Error('An operation outside a call')
  await turn(call)
  call.operations++
  const result = await work()
  if (call.operations === call.diesAfter) {
    call.dead = true
    for (const letGo of call.onDeath) letGo()
    return forever
  }
  // It had to wait for somebody's lock, who woke it in the middle of a turn: it goes on with a turn of its own.
  if (current !== call) await turn(call)
  return result
}

/** What the call that runs now lets go of when it dies. */
export const onDeath = (): Set<() => void> => current?.onDeath ?? new Set()

/** A pause is a turn like any other: nobody waits for a clock. */
export function pausesAreTurns(): () => void {
  const real = globalThis.setTimeout
  const standIn = (work: () => void, ms = 0) => {
    if (ms >= 1_000 || current === undefined) return real(work, ms)
    const call = current
    void turn(call).then(work)
    return undefined
  }
  globalThis.setTimeout = standIn as typeof setTimeout
  return () => (globalThis.setTimeout = real)
}

const flushed = () => new Promise<void>((resolve) => macrotask(resolve))

/** Runs these calls together, in the order that the seed gives. @throws what a call throws */
export async function together<T>(
  works: readonly { readonly run: () => Promise<T>; readonly diesAfter: number | undefined }[],
  seed: number,
): Promise<Ended<T>[]> {
  const random = randomFrom(seed)
  const ended: (Ended<T> | undefined)[] = works.map(() => undefined)
  const failures: unknown[] = []
  parked = []
  works.forEach(({ run, diesAfter }, i) => {
    const call: Running = { diesAfter, operations: 0, dead: false, onDeath: new Set([() => (ended[i] = { died: true })]) }
    void turn(call)
      .then(run)
      .then((value) => (ended[i] = { value }))
      .catch((error: unknown) => failures.push(error))
  })
  while (parked.length > 0) {
    const [next] = parked.splice(Math.floor(random() * parked.length), 1)
    if (next === undefined || next.call.dead) continue
    current = next.call
    next.goOn()
    await flushed()
    if (failures.length > 0) throw failures[0]
  }
  current = undefined
  return ended.map((one, i) => {
    if (one === undefined) throw new Error(`Call ${i} never ended`)
    return one
  })
}
