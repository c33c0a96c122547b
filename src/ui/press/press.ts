import { semantics, type Semantics } from './semantics'

/** The part of an event that pressing needs; a browser's and WeChat's both have it. */
interface Pressed {
  stopPropagation?(): void
}

interface Typed extends Pressed {
  key?: string
  currentTarget?: unknown
  preventDefault?(): void
}

/** What a pressed thing does and says. */
export interface Press extends Semantics {
  onPress?: () => void
  /** Arrow keys move among the siblings of the same role (choices, tabs, slots). */
  among?: boolean
}

/**
 * Makes a View something to press: a named role for screen readers, a place in the keyboard's order, Enter and Space,
 * and a visible answer to a touch. WeChat draws the touch itself (`hoverClass`); a browser uses `:active`.
 */
export function press({ onPress, among = false, ...meaning }: Press, touched = 'touched') {
  const idle = meaning.disabled === true || !onPress
  const act = (event: Pressed) => {
    event.stopPropagation?.()
    if (!idle) onPress()
  }
  const props = { ...semantics({ role: 'button', ...meaning }), onClick: act }
  if (process.env.TARO_ENV !== 'h5') return { ...props, hoverClass: idle ? 'none' : touched, hoverStayTime: 80 }
  const onKeyDown = (event: Typed) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault?.()
      act(event)
    } else if (among) moveAmong(event, meaning.role)
  }
  return { ...props, tabindex: '0', onKeyDown }
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

function moveAmong(event: Typed, role = 'button') {
  const step = steps[event.key ?? '']
  const here = event.currentTarget
  if (!step || !(here instanceof HTMLElement)) return
  const all = Array.from(here.parentElement?.querySelectorAll<HTMLElement>(`[role=${role}]`) ?? [])
  const next = all[all.indexOf(here) + step]
  if (!next) return
  event.preventDefault?.()
  next.focus()
}
