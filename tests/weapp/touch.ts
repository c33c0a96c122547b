/** What a finger and a keyboard do to a page, as the events that WeChat makes of it. */
import { attributeOf, easelOf } from './view'
import { find } from './look'

export interface Touch {
  tap(page: Element, name: string): void
  type(page: Element, name: string, text: string): Promise<void>
  choose(page: Element, name: string, value: unknown): void
}

/** A controlled input must keep up with a person: its words arrive in up to this many events. */
const pieces = 20
const pause = () => new Promise((resolve) => setTimeout(resolve, 0))

export function makeTouch(copy: (value: object) => unknown): Touch {
  const fire = (element: Element, name: string, detail: object) => {
    const node = easelOf(element)
    if (node === null) throw new Error('Nothing of the view engine stands behind this element')
    node.triggerEvent(name, copy(detail), { bubbles: true, composed: true, capturePhase: true })
  }
  /** A control that is off hears nothing on the phone either: a test that uses it is wrong. */
  const usable = (element: Element, name: string): Element => {
    if (attributeOf(element, 'disabled') !== '') throw new Error(`“${name}” is disabled`)
    return element
  }
  return {
    tap: (page, name) => {
      const element = usable(find(page, name), name)
      for (const event of ['touchstart', 'touchend', 'tap']) fire(element, event, { x: 0, y: 0 })
    },
    type: async (page, name, text) => {
      const input = usable(find(page, name, 'input, textarea'), name)
      // WeChat's own limit is 140, and no limit is -1.
      const limit = Number(attributeOf(input, 'maxlength') || 140)
      const typed = limit < 0 ? text : [...text].slice(0, limit).join('')
      fire(input, 'focus', { value: attributeOf(input, 'value'), height: 0 })
      const step = Math.max(1, Math.ceil(typed.length / pieces))
      for (let end = Math.min(step, typed.length); ; end = Math.min(end + step, typed.length)) {
        fire(input, 'input', { value: typed.slice(0, end), cursor: end, keyCode: 0 })
        await pause()
        if (end === typed.length) break
      }
      fire(input, 'blur', { value: typed, cursor: typed.length })
    },
    choose: (page, name, value) =>
      fire(usable(find(page, name, 'picker, switch, slider, radio-group, checkbox-group'), name), 'change', { value }),
  }
}
