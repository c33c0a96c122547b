import Taro from '@tarojs/taro'
import { pages, type PageName } from '@/shared/pages'
import { attempt } from './attempt'

/** The tabs in their order: WeChat counts them. */
const tabs = Object.entries(pages).flatMap(([name, { tab }]) => (tab ? [name] : []))

/** WeChat shows four characters, and a figure beyond this says no more than "many". */
const most = 99

/**
 * Says on a tab how much waits there; nothing takes the mark away. A phone without such marks, and a page without tabs, simply has none.
 * @param more there are more than were counted
 */
export function markTab(tab: PageName, count: number, more = false): void {
  const index = tabs.indexOf(tab)
  const text = count > most ? `${most}+` : `${count}${more ? '+' : ''}`
  void attempt(() => (count > 0 ? Taro.setTabBarBadge({ index, text }) : Taro.removeTabBarBadge({ index })))
}
