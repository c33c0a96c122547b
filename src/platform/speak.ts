import { attemptNow } from './attempt'

/** Whether this platform reads words aloud by itself: most browsers do; WeChat has no such call. */
export const canSpeak = (): boolean =>
  __TRANSPORT__ === 'http' && 'speechSynthesis' in window && typeof window.SpeechSynthesisUtterance === 'function'

/** Says it in Chinese, after what is being said already. Browsers say nothing before the person has touched the page. */
export function speak(words: string): void {
  if (!canSpeak()) return
  attemptNow(() => {
    const said = new window.SpeechSynthesisUtterance(words)
    said.lang = 'zh-CN'
    said.rate = 0.9
    window.speechSynthesis.speak(said)
  })
}
