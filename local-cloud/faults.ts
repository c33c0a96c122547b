import { Refusal, conflict } from './store/refusals'

/** What may go wrong during a call, on purpose. Only a server started with `testing` listens to it. */
export interface FaultPlan {
  /** Milliseconds every database operation takes longer: a fixed number or a range. */
  readonly latencyMs?: number | readonly [number, number]
  /** Makes everything random reproducible. */
  readonly seed?: number
  /** Share (0 to 1) of writes inside transactions that are refused as conflicts. */
  readonly conflictRate?: number
  /** The n-th database operation of the call, from 1, fails without being carried out. */
  readonly failOp?: number
  /** The instance dies after the n-th database operation was carried out and before its answer arrives. */
  readonly crashAfterOp?: number
}

export interface Faults {
  /** Before an operation: waits, then throws what is due. */
  before(inTransaction: boolean, writes: boolean): Promise<void>
  /** After an operation: true when the instance is to die now. */
  crashes(): boolean
}

/** A small generator of equal numbers for equal seeds (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Faults for one call. */
export function makeFaults(plan: FaultPlan): Faults {
  const random = randomFrom(plan.seed ?? 1)
  let operation = 0
  return {
    async before(inTransaction, writes) {
      operation++
      const latency = plan.latencyMs ?? 0
      const wait = typeof latency === 'number' ? latency : latency[0] + random() * (latency[1] - latency[0])
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      if (operation === plan.failOp) throw new Refusal('SYS_ERR', '[InternalError] Injected failure of this operation.')
      if (inTransaction && writes && plan.conflictRate !== undefined && random() < plan.conflictRate) throw conflict()
    },
    crashes: () => operation === plan.crashAfterOp,
  }
}
