import { useRef } from 'react'
import { newId } from '@/platform'

/**
 * An id that stays until what it was sent with is done: after a lost reply the next tap meets the first one, and no second
 * person is called and no second number given. What is sent for something else (`about`) gets an id of its own.
 */
export function useKeptId(): { readonly take: (about: string) => string; readonly done: () => void } {
  const kept = useRef({ about: '', id: '' })
  return {
    take: (about) => {
      if (kept.current.id === '' || kept.current.about !== about) kept.current = { about, id: newId() }
      return kept.current.id
    },
    done: () => {
      kept.current = { about: '', id: '' }
    },
  }
}
