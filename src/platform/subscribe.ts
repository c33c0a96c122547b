import Taro from '@tarojs/taro'

/** Template ids come from WeChat's console; the build carries them. */
const templates = { progress: 'local-progress' } as const

/**
 * Asks, right at a tap, to be told once of progress. A refusal is respected and never asked about again in words:
 * the pages of the app are the truth, the message is extra.
 */
export async function askToNotify(template: keyof typeof templates): Promise<void> {
  // The browser build's API resolves without doing anything: do not pretend.
  if (__TRANSPORT__ !== 'cloud') return
  await Taro.requestSubscribeMessage({ tmplIds: [templates[template]], entityIds: [] }).catch(() => undefined)
}
