import Taro from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'
import { attemptNow } from './attempt'
import { hold, letGoOfAll, recall } from './memory'

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

/** What the name of every draft begins with: by it they are all forgotten. */
type DraftName = `draft-${string}`

/** Where a draft is: in the phone's storage, or in memory alone. */
function keep(name: DraftName, draft: unknown, stored: boolean): void {
  store(name, stored ? draft : null)
  hold(name, stored ? null : draft)
}

/** How often all drafts were forgotten: what was begun before must not come back by something that was still under way. */
let forgotten = 0

/** Every draft, wherever it is, and whatever else is held in memory. */
export function forgetDrafts(): void {
  forgotten++
  letGoOfAll()
  for (const name of attemptNow(() => Taro.getStorageInfoSync().keys) ?? []) if (name.startsWith('draft-')) store(name, null)
}

const always = () => true

/**
 * A draft that survives leaving the page and closing the app.
 * @param isKept whether these words may lie in the phone's storage; else they live as long as the app is open, and no reload brings them back
 * @returns the value, a setter, and `clear` for when it has been sent
 */
export function useDraft<T>(
  name: DraftName,
  initial: T,
  isKept: (draft: T) => boolean = always,
): readonly [T, (change: Partial<T>) => void, () => void] {
  const [draft, setDraft] = useState<T>(() => {
    const found = { ...initial, ...(recall<Partial<T>>(name) ?? readStored<Partial<T>>(name)) }
    // Stored by a version that kept everything.
    if (!isKept(found)) keep(name, found, false)
    return found
  })
  const latest = useRef(draft)
  const mayKeep = useRef(isKept)
  mayKeep.current = isKept
  const begun = useRef(forgotten)
  const change = useCallback(
    (part: Partial<T>) => {
      latest.current = { ...latest.current, ...part }
      setDraft(latest.current)
      if (begun.current === forgotten) keep(name, latest.current, mayKeep.current(latest.current))
    },
    [name],
  )
  const first = useRef(initial)
  const clear = useCallback(() => {
    latest.current = first.current
    hold(name, null)
    store(name, null)
    setDraft(first.current)
  }, [name])
  return [draft, change, clear]
}
