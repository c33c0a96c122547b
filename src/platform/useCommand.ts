import { useCallback, useRef, useState } from 'react'
import type { Failure, Reply } from '@/shared/contract'

/** A command under way from a button: busy while it runs, and why it was refused. */
export interface Commanding {
  readonly busy: boolean
  readonly failure: Failure | null
  /** Runs it unless it runs already; answers the data, or null when it was refused. */
  readonly run: <Data>(command: () => Promise<Reply<Data>>) => Promise<Data | null>
  readonly forgive: () => void
}

/** One command at a time: a second tap while the first is under way does nothing. */
export function useCommand(): Commanding {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const running = useRef(false)
  const run = useCallback(async <Data>(command: () => Promise<Reply<Data>>): Promise<Data | null> => {
    if (running.current) return null
    running.current = true
    setBusy(true)
    setFailure(null)
    const reply = await command()
    running.current = false
    setBusy(false)
    if (reply.ok) return reply.data
    setFailure(reply.error)
    return null
  }, [])
  const forgive = useCallback(() => setFailure(null), [])
  return { busy, failure, run, forgive }
}
