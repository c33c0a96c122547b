import Taro from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'
import { watchNetwork } from '../network'

/** While nothing changes each wait is longer than the one before, up to this many times the first. */
const longer = 1.5
const slowest = 8

/** Not to the second: a hundred screens opened at once must not ask at once for ever. */
const about = (seconds: number) => seconds * 1_000 * (0.9 + Math.random() * 0.2)

const isCovered = () => __TRANSPORT__ === 'http' && document.visibilityState === 'hidden'

/**
 * Looks again and again while the screen is seen: never when it is hidden, or while the phone says that it has no network; at once
 * when the network comes back.
 * @param seconds how long to wait after a change; nothing happens when it is left out
 * @param look looks once; says whether something had changed
 */
export function useRefresh(seconds: number | undefined, look: () => Promise<boolean>): void {
  const latest = useRef(look)
  latest.current = look
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const offline = useRef(false)

  const stop = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
  }, [])
  const start = useCallback(() => {
    stop()
    if (seconds === undefined) return
    const wait = (long: number) => {
      const mine = setTimeout(async () => {
        const changed = !offline.current && !isCovered() && (await latest.current())
        // Hidden, or begun afresh, while the answer was under way.
        if (timer.current === mine) wait(changed ? seconds : Math.min(long * longer, seconds * slowest))
      }, about(long))
      timer.current = mine
    }
    wait(seconds)
  }, [seconds, stop])

  // What appears while the page is in front hears of no showing.
  useEffect(() => {
    start()
    return stop
  }, [start, stop])
  Taro.useDidShow(start)
  Taro.useDidHide(stop)
  useEffect(() => {
    if (seconds === undefined) return
    return watchNetwork((there) => {
      const back = offline.current && there
      offline.current = !there
      if (!back || timer.current === undefined) return
      void latest.current()
      start()
    })
  }, [seconds, start])
}
