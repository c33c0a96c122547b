import Taro from '@tarojs/taro'

/** Whether this phone can read a code with its camera: WeChat can, the browser build does not pretend. */
export const canScan: boolean = __TRANSPORT__ === 'cloud'

/** What the code says; null when the person gave up. */
export const scan = async (): Promise<string | null> =>
  Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] }).then(
    ({ result }) => result,
    () => null,
  )
