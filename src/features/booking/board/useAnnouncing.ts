import { useEffect, useRef, useState } from 'react'
import { canSpeak, speak } from '@/platform'

interface Called {
  readonly number: string
  readonly window: string
  readonly at: string
}

/** `请 B 0 1 2 号，到 2号窗`: letters and digits one by one, as numbers are called. */
export const sayCall = ({ number, window }: Called): string => `请 ${number.split('').join(' ')} 号，到 ${window}`

const keyOf = ({ number, at }: Called): string => `${number} ${at}`

/**
 * Says aloud what is called from now on, each call once and the oldest first; a number called again is said again. Silent until a tap
 * allows it, as browsers want it.
 * @param called the last calls, newest first; undefined before they are known
 * @returns whether it speaks, and how to begin
 */
export function useAnnouncing(called: readonly Called[] | undefined): readonly [boolean, (speaking: boolean) => void] {
  const [speaking, setSpeaking] = useState(false)
  const known = useRef<ReadonlySet<string> | null>(null)
  useEffect(() => {
    if (called === undefined) return
    const fresh = known.current === null ? [] : called.filter((call) => !known.current?.has(keyOf(call)))
    known.current = new Set(called.map(keyOf))
    if (speaking && canSpeak()) for (const call of [...fresh].reverse()) speak(sayCall(call))
  }, [called, speaking])
  return [speaking, setSpeaking]
}
