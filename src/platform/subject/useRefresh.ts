import Taro from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'
import { watchNetwork } from '../network'

/** How often a screen looks again, in seconds: so long after a change; while nothing changes each wait is longer, up to the slowest. */
export interface Pace {
  readonly first: number
  readonly slowest: number
}

/** How much longer each wait is than the one before. */
const longer = 1.5

/** Not to the second: a hundred screens opened at once must not ask at once for ever. */
const about = (seconds: number) => seconds * 1_000 * (0.9 + Math.random() * 0.2)

/**
 * Looks again and again while the screen is seen: never when it is hidden (another page, another app, another tab of the browser), or
 * while the phone says that it has no network; at once when the network comes back.
 * @param pace how often; nothing happens when it is left out, or as soon as it is
 * @param look looks once; says whether something had changed
 */
export function useRefresh(pace: Pace | undefined, look: () => Promise<boolean>): void {
  const latest = useRef(look)
  latest.current = look
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const offline = useRef(false)
  // What appears while the page is in front hears of no showing.
  const seen = useRef(true)
  const { first, slowest } = pace ?? {}

  const stop = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
  }, [])
  const start = useCallback(() => {
    stop()
    if (first === undefined || slowest === undefined || !seen.current) return
    const wait = (long: number) => {
      const mine = setTimeout(async () => {
        const changed = !offline.current && (await latest.current())
        // Hidden, or begun afresh, while the answer was under way.
        if (timer.current === mine) wait(changed ? first : Math.min(long * longer, slowest))
      }, about(long))
      timer.current = mine
    }
    wait(first)
  }, [first, slowest, stop])

  useEffect(() => {
    start()
    return stop
  }, [start, stop])
  Taro.useDidShow(() => {
    seen.current = true
    start()
  })
  Taro.useDidHide(() => {
    seen.current = false
    stop()
  })
  useEffect(() => {
    if (first === undefined) return
    return watchNetwork((there) => {
      const back = offline.current && there
      offline.current = !there
      if (!back || timer.current === undefined) return
      void latest.current()
      start()
    })
  }, [first, start])
}
