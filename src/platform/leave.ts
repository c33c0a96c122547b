import Taro from '@tarojs/taro'
import { pages } from '@/shared/pages'
import { attempt } from './attempt'
import { forgetDrafts } from './storage'

/**
 * Out of the app in one tap, for who must not be seen here. Whatever was written and not sent is gone; neither a way back nor opening the
 * app again leads to the page that was left.
 */
export function leave(): void {
  forgetDrafts()
  if (__TRANSPORT__ === 'cloud') {
    // WeChat may keep the app as it stands for half an hour: what it would show again is the home page.
    void attempt(() => Taro.reLaunch({ url: `/${pages.home.path}` }))
    void attempt(() => Taro.exitMiniProgram())
    return
  }
  // A browser that kept the page as it was draws it afresh instead of showing it again.
  window.addEventListener('pageshow', ({ persisted }) => persisted && window.location.reload())
  window.location.replace('about:blank')
}
