import Taro from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure, Reply } from '@/shared/contract'
import { attemptNow } from '../attempt'
import { watchNetwork } from '../network'
import { hasMovedOn } from './movedOn'
import { useRefresh, type Pace } from './useRefresh'

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

export interface Refreshing<Data> {
  /**
   * How often it is looked at while it is seen. Said by a function where that depends on how it stands: nothing once it has ended.
   * Left out: only at each return, and when it is pulled down.
   */
  readonly refresh?: Pace | ((data: Data) => Pace | undefined)
  /** What of it counts as a change; all of it when left out. */
  readonly watched?: (data: Data) => unknown
}

interface Options<Data> extends Refreshing<Data> {
  /** What it is about; when that changes, it is loaded again. */
  readonly about?: string
}

type Shown<Data> = Pick<Subject<Data>, 'data' | 'at' | 'error'> & { readonly loading: boolean }

/** While it has never come: how it stands is not known, so only that it is not there. */
const trying: Pace = { first: 10, slowest: 120 }

/**
 * Loads it when the page is shown, each time the page is shown again, when it is pulled down, and when the network is back that kept it
 * away; what came before stays when that fails.
 * @param call the one call that brings it
 */
export function useSubject<Data>(call: () => Promise<Reply<Data>>, { about = '', refresh, watched }: Options<Data> = {}): Subject<Data> {
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
  const { data, at, error, loading } = shown
  useReturns(reload, calling, error)
  useRefresh(paceOf(refresh, data, error), async () => {
    if (calling.current || held.current > 0) return false
    const part = (all: Data | null) => JSON.stringify(all === null || watched === undefined ? all : watched(all))
    const before = part(known.current)
    await reload()
    return part(known.current) !== before
  })

  return { state: stateOf(data, error, loading), data, at, error, reload, put, during }
}

/** Loads it again when the person comes back to it, pulls it down, or has a network again. */
function useReturns(reload: () => Promise<void>, calling: { readonly current: boolean }, error: Failure | null): void {
  const seen = useRef(true)
  // At the first showing the call is under way already; only a return to the page asks again.
  const again = () => (calling.current ? undefined : reload())
  const latest = useRef(again)
  latest.current = again
  Taro.useDidShow(() => {
    seen.current = true
    void again()
  })
  Taro.useDidHide(() => {
    seen.current = false
  })
  Taro.usePullDownRefresh(() => {
    // Nobody is left looking at the turning sign, whatever comes of it.
    void Promise.resolve(again()).finally(() => attemptNow(() => Taro.stopPullDownRefresh()))
  })
  const lost = error?.code === 'OFFLINE'
  useEffect(() => {
    if (!lost) return
    return watchNetwork((there) => {
      if (there && seen.current) void latest.current()
    })
  }, [lost])
}

/** Whoever was told that it is none of theirs, or over, is told the same however often they ask. */
function paceOf<Data>(refresh: Refreshing<Data>['refresh'], data: Data | null, error: Failure | null): Pace | undefined {
  if (refresh === undefined || (error !== null && hasMovedOn(error))) return undefined
  if (typeof refresh !== 'function') return refresh
  return data === null ? (error === null ? undefined : trying) : refresh(data)
}

function stateOf(data: unknown, error: Failure | null, loading: boolean): Subject<unknown>['state'] {
  if (data !== null) return 'ready'
  if (error === null) return loading ? 'loading' : 'failed'
  return error.code === 'OFFLINE' ? 'offline' : 'failed'
}
