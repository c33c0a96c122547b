import Taro from '@tarojs/taro'
import { attempt } from './attempt'

/**
 * Asks, right at a tap, to be told once of progress. A refusal is respected and never asked about again in words:
 * the pages of the app are the truth, the message is extra. A build without the template's id does not ask.
 */
export async function askToNotify(template: keyof typeof __TEMPLATES__): Promise<void> {
  const id = __TEMPLATES__[template]
  // The browser build's API resolves without doing anything: do not pretend.
  if (__TRANSPORT__ !== 'cloud' || id === '') return
  await attempt(() => Taro.requestSubscribeMessage({ tmplIds: [id], entityIds: [] }))
}
