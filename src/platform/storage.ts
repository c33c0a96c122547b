import Taro from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'

/** What was stored under this name, or null. A damaged or full store never stops a screen. */
export function readStored<T>(name: string): T | null {
  try {
    const stored: T | '' = Taro.getStorageSync(name)
    return stored === '' ? null : stored
  } catch {
    return null
  }
}

/** Stores a value; `null` removes it. */
export function store(name: string, value: unknown): void {
  try {
    if (value === null) Taro.removeStorageSync(name)
    else Taro.setStorageSync(name, value)
  } catch {
    // No room on the phone: the draft lives as long as the page.
  }
}

/**
 * A draft that survives leaving the page and closing the app.
 * @returns the value, a setter, and `clear` for when it has been sent
 */
export function useDraft<T>(name: string, initial: T): readonly [T, (change: Partial<T>) => void, () => void] {
  const [draft, setDraft] = useState<T>(() => ({ ...initial, ...readStored<Partial<T>>(name) }))
  const latest = useRef(draft)
  const change = useCallback(
    (part: Partial<T>) => {
      latest.current = { ...latest.current, ...part }
      setDraft(latest.current)
      store(name, latest.current)
    },
    [name],
  )
  const first = useRef(initial)
  const clear = useCallback(() => {
    latest.current = first.current
    store(name, null)
    setDraft(first.current)
  }, [name])
  return [draft, change, clear]
}
