import { isDatabase, isWrite } from '../gateway/actions'
import { type Call, type Operation } from '../gateway/context'

/** How many past calls the page shows. */
const KEPT = 500

/** A call as the page and the API show it. */
export interface CallRecord {
  readonly id: string
  readonly function: string
  readonly caller: string
  readonly at: string
  /** Milliseconds, waiting for an instance included. */
  readonly ms: number
  readonly ops: number
  readonly writes: number
  readonly error?: string
  readonly operations: readonly Operation[]
}

/** The calls that run now and the last ones that ran. */
export interface Calls {
  begin(call: Call): void
  end(call: Call, ms: number, error?: string): void
  /** The running call a gateway request belongs to. */
  running(id: string): Call | undefined
  /** Newest first. */
  recent(): CallRecord[]
}

export function makeCalls(): Calls {
  const running = new Map<string, Call>()
  const past: CallRecord[] = []
  return {
    begin: (call) => void running.set(call.id, call),
    end(call, ms, error) {
      running.delete(call.id)
      const { ops, writes } = countsOf(call)
      past.push({
        id: call.id,
        function: call.functionName,
        caller: call.caller.openid ?? call.caller.uid ?? call.caller.source,
        at: new Date(call.startedAt).toISOString(),
        ms: Math.round(ms * 10) / 10,
        ops,
        writes,
        ...(error === undefined ? {} : { error }),
        operations: call.operations,
      })
      if (past.length > KEPT) past.shift()
    },
    running: (id) => running.get(id),
    recent: () => [...past].reverse(),
  }
}

/** Database operations and, among them, writes of a call so far, and what its readings brought. */
export function countsOf(call: Call): { ops: number; writes: number; bytes: number } {
  let ops = 0
  let writes = 0
  let read = 0
  for (const { action, bytes } of call.operations) {
    if (isDatabase(action)) ops++
    if (isWrite(action)) writes++
    read += bytes
  }
  return { ops, writes, bytes: read }
}
