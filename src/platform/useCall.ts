import Taro from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure, Reply } from '@/shared/contract'

/** What a screen shows while one function call brings its content. */
export interface Called<Data> {
  readonly state: 'loading' | 'ready' | 'failed' | 'offline'
  /** The last data that came, kept while it is loaded again or when that fails. */
  readonly data: Data | null
  readonly error: Failure | null
  readonly reload: () => Promise<void>
  /** Puts in what a command answered, so that no second call is needed. */
  readonly put: (data: Data) => void
}

/**
 * Calls when the page is shown (and each time it is shown again), and keeps what came before on a failure.
 * @param call the one call that brings the page's content
 * @param about what it is about; when that changes, it is called again
 */
export function useCall<Data>(call: () => Promise<Reply<Data>>, about = ''): Called<Data> {
  const [data, setData] = useState<Data | null>(null)
  const [error, setError] = useState<Failure | null>(null)
  const [loading, setLoading] = useState(true)
  const latest = useRef(call)
  latest.current = call
  const turn = useRef(0)
  const calling = useRef(true)

  const reload = useCallback(async () => {
    const mine = ++turn.current
    calling.current = true
    setLoading(true)
    const reply = await latest.current()
    // A slower earlier call must not overwrite a later one's answer.
    if (mine !== turn.current) return
    calling.current = false
    setLoading(false)
    setError(reply.ok ? null : reply.error)
    if (reply.ok) setData(reply.data)
  }, [])

  const put = useCallback((fresh: Data) => {
    turn.current++
    calling.current = false
    setLoading(false)
    setError(null)
    setData(fresh)
  }, [])

  useEffect(() => {
    void reload()
  }, [about, reload])
  Taro.useDidShow(() => {
    // At the first showing the call is under way already; only a return to the page asks again.
    if (!calling.current) void reload()
  })

  const failed = error !== null && (error.code === 'OFFLINE' ? 'offline' : 'failed')
  const state = data !== null ? 'ready' : failed || (loading ? 'loading' : 'failed')
  return { state, data, error, reload, put }
}
