import Taro from '@tarojs/taro'

/** Every page by name, so that no screen spells a path. */
export const pages = {
  home: '/pages/home/index',
  consult: '/pages/consult/index',
  booking: '/pages/booking/index',
  me: '/pages/me/index',
  ask: '/features/consultation/pages/ask/index',
  matter: '/features/consultation/pages/matter/index',
  queue: '/features/consultation/pages/queue/index',
  desk: '/features/consultation/pages/desk/index',
  figures: '/features/supervision/pages/figures/index',
  place: '/features/booking/pages/place/index',
  time: '/features/booking/pages/time/index',
  confirm: '/features/booking/pages/confirm/index',
  visit: '/features/booking/pages/visit/index',
  day: '/features/booking/pages/day/index',
  roster: '/features/booking/pages/roster/index',
  needs: '/features/booking/pages/needs/index',
  board: '/features/booking/pages/board/index',
  appearance: '/features/account/pages/appearance/index',
  inbox: '/features/account/pages/inbox/index',
  privacy: '/features/account/pages/privacy/index',
} as const
export type PageName = keyof typeof pages

const tabs: readonly PageName[] = ['home', 'consult', 'booking', 'me']
const query = (params: Readonly<Record<string, string>>) =>
  Object.entries(params)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')

/**
 * Opens a page (tabs are switched to). With `replace` the present page does not stay behind it. WeChat keeps ten pages:
 * the eleventh takes the present one's place.
 */
export async function goTo(page: PageName, params: Readonly<Record<string, string>> = {}, replace = false): Promise<void> {
  const url = Object.keys(params).length > 0 ? `${pages[page]}?${query(params)}` : pages[page]
  if (tabs.includes(page)) await Taro.switchTab({ url: pages[page] }).catch(() => undefined)
  else if (replace) await Taro.redirectTo({ url }).catch(() => undefined)
  else await Taro.navigateTo({ url }).catch(() => Taro.redirectTo({ url }).catch(() => undefined))
}

/** Back to where the person came from; to the home page when this was the first. */
export async function goBack(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
  else await goTo('home')
}

/** In a browser a page shows its own way back; WeChat's bar has one. For `PageShell`: `{...wayBack}`. */
export const wayBack: { readonly onBack?: () => void } = __TRANSPORT__ === 'http' ? { onBack: () => void goBack() } : {}

/** The parameters this page was opened with. */
export function usePageParams(): Readonly<Record<string, string>> {
  const params = Taro.useRouter().params
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : [[name, decodeURIComponent(value)]])),
  )
}

/** Runs each time the page comes to the front. */
export const useShown = (run: () => void): void => Taro.useDidShow(run)

/** The title in the phone's bar. */
export const setTitle = (title: string): void => void Taro.setNavigationBarTitle({ title })
