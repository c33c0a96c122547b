import Taro from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure, Reply } from '@/shared/contract'
import { useRefresh } from './useRefresh'

/** The thing that a screen is about: loaded, shown, refreshed. What is done to it: `useActing`. */
export interface Subject<Data> {
  readonly state: 'loading' | 'ready' | 'failed' | 'offline'
  /** The last data that came, kept while it is loaded again or when that fails. */
  readonly data: Data | null
  /** When it came, UTC ISO by the phone's clock. */
  readonly at: string | null
  /** Why it could not be loaded, or not be brought up to date. */
  readonly error: Failure | null
  readonly reload: () => Promise<void>
  /** Puts in what a command answered, so that no second call is needed. */
  readonly put: (data: Data) => void
  /** Runs something during which nothing is refreshed: its answer is newer than any that was asked for before. */
  readonly during: <Result>(run: () => Promise<Result>) => Promise<Result>
}

interface Options {
  /** What it is about; when that changes, it is loaded again. */
  readonly about?: string
  /** Refreshed while it is seen, first after so many seconds; less often while nothing changes. Left out: only at each return. */
  readonly refresh?: number
}

type Shown<Data> = Pick<Subject<Data>, 'data' | 'at' | 'error'> & { readonly loading: boolean }

/**
 * Loads it when the page is shown, and each time the page is shown again; what came before stays when that fails.
 * @param call the one call that brings it
 */
export function useSubject<Data>(call: () => Promise<Reply<Data>>, { about = '', refresh }: Options = {}): Subject<Data> {
  const [shown, setShown] = useState<Shown<Data>>({ data: null, at: null, error: null, loading: true })
  const latest = useRef(call)
  latest.current = call
  const turn = useRef(0)
  const calling = useRef(true)
  const held = useRef(0)
  const known = useRef<Data | null>(null)

  const put = useCallback((data: Data) => {
    turn.current++
    calling.current = false
    known.current = data
    setShown({ data, at: new Date().toISOString(), error: null, loading: false })
  }, [])
  const reload = useCallback(async () => {
    const mine = ++turn.current
    calling.current = true
    setShown((before) => ({ ...before, loading: true }))
    const reply = await latest.current()
    // A slower earlier call must not overwrite a later one's answer.
    if (mine !== turn.current) return
    calling.current = false
    if (reply.ok) put(reply.data)
    else setShown((before) => ({ ...before, error: reply.error, loading: false }))
  }, [put])
  const during = useCallback(async <Result>(run: () => Promise<Result>): Promise<Result> => {
    held.current++
    try {
      return await run()
    } finally {
      held.current--
    }
  }, [])

  useEffect(() => {
    void reload()
  }, [about, reload])
  Taro.useDidShow(() => {
    // At the first showing the call is under way already; only a return to the page asks again.
    if (!calling.current) void reload()
  })
  useRefresh(refresh, async () => {
    if (calling.current || held.current > 0) return false
    const before = JSON.stringify(known.current)
    await reload()
    return JSON.stringify(known.current) !== before
  })

  const { data, at, error, loading } = shown
  return { state: stateOf(data, error, loading), data, at, error, reload, put, during }
}

function stateOf(data: unknown, error: Failure | null, loading: boolean): Subject<unknown>['state'] {
  if (data !== null) return 'ready'
  if (error === null) return loading ? 'loading' : 'failed'
  return error.code === 'OFFLINE' ? 'offline' : 'failed'
}
