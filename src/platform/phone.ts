import Taro from '@tarojs/taro'

/** Rings a number: WeChat asks first; the browser hands it to the phone. */
export function callPhone(number: string): void {
  if (__TRANSPORT__ === 'cloud') Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
  else window.location.href = `tel:${number}`
}
