import { useEffect, useRef } from 'react'

interface Key {
  key?: string
  shiftKey?: boolean
  preventDefault?(): void
  stopPropagation?(): void
}

const reachable = '[tabindex="0"], input, textarea, a[href]'

/**
 * What a layer over the screen owes to the keyboard: it takes the focus when it opens, keeps Tab inside, closes with
 * Escape and gives the focus back. WeChat has no focus of that kind; there the attributes are enough.
 */
export function useModal(open: boolean, onClose: () => void) {
  const panel = useRef<HTMLElement | null>(null)
  const browser = process.env.TARO_ENV === 'h5'

  useEffect(() => {
    if (!browser || !open) return
    const before = document.activeElement
    // Taro's elements move their children into place after they appear, and a moved element loses the focus.
    const soon = setTimeout(() => panel.current?.focus(), 50)
    return () => {
      clearTimeout(soon)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [browser, open])

  if (!browser) return {}
  const onKeyDown = (event: Key) => {
    if (event.key === 'Escape') {
      event.stopPropagation?.()
      onClose()
    }
    if (event.key !== 'Tab' || !panel.current) return
    const all = Array.from(panel.current.querySelectorAll<HTMLElement>(reachable))
    const end = event.shiftKey ? all[0] : all[all.length - 1]
    const atEnd = document.activeElement === end || (event.shiftKey && document.activeElement === panel.current)
    if (!atEnd) return
    event.preventDefault?.()
    ;(event.shiftKey ? all[all.length - 1] : all[0])?.focus()
  }
  return { ref: panel, tabindex: '-1', onKeyDown }
}
