import Taro from '@tarojs/taro'
import { attempt } from './attempt'

/** Rings a number: WeChat asks first; the browser hands it to the phone. */
export function callPhone(number: string): void {
  if (__TRANSPORT__ === 'cloud') void attempt(() => Taro.makePhoneCall({ phoneNumber: number }))
  else window.location.href = `tel:${number}`
}

/** Brings the element with this id into view; in a browser the focus goes with it, so that it is read out. */
export function reveal(id: string): void {
  if (__TRANSPORT__ === 'cloud') {
    void attempt(() => Taro.pageScrollTo({ selector: `#${id}`, duration: 0 }))
    return
  }
  // Taro keeps earlier pages in the document, hidden: the last one with this id is the one that is shown.
  const element = Array.from(document.querySelectorAll<HTMLElement>(`[id="${id}"]`)).pop()
  element?.scrollIntoView({ block: 'start' })
  element?.focus({ preventScroll: true })
}
