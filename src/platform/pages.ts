import Taro from '@tarojs/taro'
import { isDestination, pages, pathTo, type Destination, type PageName, type ParamsOf } from '@/shared/pages'
import { attempt, attemptNow } from './attempt'
import { bring } from './bring'

/** What a page must be opened with; those that take nothing are opened by their name alone. */
type Words<N extends PageName> =
  Nothing extends ParamsOf<N> ? [params?: ParamsOf<N>, replace?: boolean] : [params: ParamsOf<N>, replace?: boolean]
type Nothing = Readonly<Record<never, string>>

/**
 * Opens a page (tabs are switched to). With `replace` the present page does not stay behind it. WeChat keeps ten pages:
 * the eleventh takes the present one's place.
 */
export const goTo = <N extends PageName>(page: N, ...[params, replace = false]: Words<N>): Promise<void> =>
  open({ page, params: params ?? {} } as Destination, replace)

/**
 * The same for a page that comes as data: an inbox entry, something that waits. One that this version does not know, because functions
 * are newer than the app, opens the inbox, where the words stand. One that cannot be fetched without a network leaves the present page as
 * it is and says so.
 */
export async function open(to: Destination, replace = false): Promise<void> {
  if (await tryToOpen(to, replace)) return
  await attempt(() => Taro.showToast({ title: '网络不通，这一页打不开。您填的都还在', icon: 'none', duration: 4_000 }))
}

/** The same for a screen that says by itself, and for longer, what could not be opened. @returns whether the page is opened */
export async function tryToOpen(to: Destination, replace = false): Promise<boolean> {
  if (!isDestination(to)) return tryToOpen({ page: 'inbox', params: {} }, replace)
  const fetched = bring(pages[to.page].path)
  if (fetched !== null && !(await fetched)) return false
  const url = `/${pathTo(to)}`
  const opened = async (move: () => Promise<unknown>) => (await attempt(move)) !== null
  if (pages[to.page].tab) return opened(() => Taro.switchTab({ url: `/${pages[to.page].path}` }))
  const beside = () => opened(() => Taro.redirectTo({ url }))
  return replace ? beside() : (await opened(() => Taro.navigateTo({ url }))) || beside()
}

/** Back to where the person came from; to the home page when this was the first. */
export async function goBack(): Promise<void> {
  const behind = (attemptNow(() => Taro.getCurrentPages().length) ?? 0) > 1
  if (!behind || (await attempt(() => Taro.navigateBack())) === null) await goTo('home')
}

/** In a browser a page shows its own way back; WeChat's bar has one. For `PageShell`: `{...wayBack}`. */
export const wayBack: { readonly onBack?: () => void } = __TRANSPORT__ === 'http' ? { onBack: () => void goBack() } : {}

/** What this page was opened with: any of it may be missing where somebody typed the address. */
export function usePageParams<N extends PageName>(_page: N): Partial<ParamsOf<N>> {
  const params = Taro.useRouter().params
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : [[name, decodeURIComponent(value)]])),
  ) as Partial<ParamsOf<N>>
}
