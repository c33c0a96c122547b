import Taro from '@tarojs/taro'

/** Rings a number: WeChat asks first; the browser hands it to the phone. */
export function callPhone(number: string): void {
  if (__TRANSPORT__ === 'cloud') Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
  else window.location.href = `tel:${number}`
}

/** Scrolls the element with this id into view. In a browser moving the focus does it already. */
export function reveal(id: string): void {
  if (__TRANSPORT__ === 'cloud') void Taro.pageScrollTo({ selector: `#${id}`, duration: 0 }).catch(() => undefined)
}
