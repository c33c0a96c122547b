import Taro from '@tarojs/taro'
import { attempt } from './attempt'

/** Out of the app in one tap, for who must not be seen here. A browser's way back does not lead to the page that was left. */
export function leave(): void {
  if (__TRANSPORT__ === 'cloud') void attempt(() => Taro.exitMiniProgram())
  else window.location.replace('about:blank')
}
