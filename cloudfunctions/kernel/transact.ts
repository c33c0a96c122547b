import { isRefusal, type Refusal } from './refuse'
import { database } from './sdk'

/** What a transaction can do: WeChat documents doc() operations and add only. */
export interface Transaction {
  collection(name: string): {
    doc(id: string): {
      get(): Promise<unknown>
      set(options: { data: object }): Promise<unknown>
      update(options: { data: object }): Promise<unknown>
    }
    add(options: { data: object }): Promise<unknown>
  }
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

/** Tries before giving up, and the longest pause between two: together under two seconds. */
const tries = 12
const longestPauseMs = 240

/** How a conflict, or a transaction that a conflict has ended, is worded. */
const conflict = /TransactionConflict|TransactionNotExist|TRANSACTION_CONFLICT/
const messageOf = (error: unknown) =>
  error instanceof Error ? error.message : String((error as { errMsg?: unknown } | null)?.errMsg ?? error)
/** True when conflicts outlasted every try: somebody else holds the document (a dead instance does for 30 s). */
export const isConflict = (error: unknown): boolean => conflict.test(messageOf(error))
const pause = (attempt: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(longestPauseMs, 15 * 2 ** attempt)))

/**
 * Runs `work` in a transaction; all its writes stand, or none. A refusal returned by `work` rolls back.
 * wx-server-sdk drops the conflict's code, so its own retry never fires: the message is matched here instead, with
 * back-off and jitter.
 * @throws the last error when conflicts outlast every try, or whatever else `work` throws
 */
export async function transact<R>(work: (transaction: Transaction) => Promise<R>, attempt = 1): Promise<R> {
  try {
    return await once(work)
  } catch (error) {
    if (attempt >= tries || !isConflict(error)) throw error
    await pause(attempt)
    return transact(work, attempt + 1)
  }
}

async function once<R>(work: (transaction: Transaction) => Promise<R>): Promise<R> {
  const transaction: Transaction = await database.startTransaction()
  try {
    const result = await work(transaction)
    if (isRefusal(result)) await transaction.rollback()
    else await transaction.commit()
    return result
  } catch (error) {
    // After a conflict the server has already dropped the transaction: rolling back then fails, and means nothing.
    await transaction.rollback().catch(() => undefined)
    throw error
  }
}

export type { Refusal }
