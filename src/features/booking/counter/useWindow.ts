import { useState } from 'react'
import { readStored, store } from '@/platform'

const keptAs = 'counter-window'

/** The window that this screen stands at; it is the same tomorrow. */
export function useWindow(): readonly [string, (window: string) => void] {
  const [window, setWindow] = useState(() => readStored<string>(keptAs) ?? '1号窗')
  return [
    window,
    (next) => {
      setWindow(next)
      store(keptAs, next)
    },
  ]
}
