import Taro from '@tarojs/taro'
import { attempt } from './attempt'

/** Whether this phone can read a code with its camera: WeChat can, the browser build does not pretend. */
export const canScan: boolean = __TRANSPORT__ === 'cloud'

/** What the code says; null when the person gave up, or the phone has no such call. */
export const scan = async (): Promise<string | null> =>
  (await attempt(() => Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })))?.result ?? null
