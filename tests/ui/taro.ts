/** Taro's API as jest mocks. A test that needs an answer gives it: `jest.mocked(Taro.getStorageSync).mockReturnValue(…)`. */
import { useEffect, useRef } from 'react'

const storage = new Map<string, unknown>()
const done = () => jest.fn(() => Promise.resolve({ errMsg: 'ok' }))

type Listener = () => void
const shown = new Set<Listener>()
const hidden = new Set<Listener>()
const pulled = new Set<Listener>()

/** What a phone does by itself: `await act(async () => phone.comesBack())`. */
export const phone = {
  /** The page comes to the front again. */
  comesBack: () => shown.forEach((run) => run()),
  /** Another page, or another app, is in front. */
  goesAway: () => hidden.forEach((run) => run()),
  /** Somebody pulls the page down. */
  pulls: () => pulled.forEach((run) => run()),
  network: (there: boolean) => void window.dispatchEvent(new Event(there ? 'online' : 'offline')),
}

function useListening(listeners: Set<Listener>, run: Listener) {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    const hear = () => latest.current()
    listeners.add(hear)
    return () => void listeners.delete(hear)
  }, [listeners])
}
/** Runs when the component appears, as a page's life-cycle hooks do, and whenever the page comes back. */
const useShown = (run: Listener) => {
  useListening(shown, run)
  useEffect(() => run(), []) // eslint-disable-line react-hooks/exhaustive-deps
}
const nothing = () => undefined

export const useDidShow = useShown
export const useLoad = useShown
export const useReady = useShown
export const useDidHide = (run: Listener) => useListening(hidden, run)
export const useUnload = nothing
export const usePullDownRefresh = (run: Listener) => useListening(pulled, run)
export const useReachBottom = nothing
export const useShareAppMessage = nothing
export const useShareTimeline = nothing
export const router = { params: {} as Record<string, string>, path: '' }
export const useRouter = () => router
export const getCurrentInstance = () => ({ router, page: null, app: null })

const Taro = {
  navigateTo: done(),
  redirectTo: done(),
  switchTab: done(),
  reLaunch: done(),
  navigateBack: done(),
  showToast: done(),
  hideToast: done(),
  showModal: jest.fn(() => Promise.resolve({ confirm: true, cancel: false, errMsg: 'ok' })),
  makePhoneCall: done(),
  setNavigationBarTitle: done(),
  setNavigationBarColor: done(),
  setTabBarBadge: done(),
  stopPullDownRefresh: done(),
  pageScrollTo: done(),
  setClipboardData: done(),
  requestSubscribeMessage: done(),
  scanCode: done(),
  chooseMedia: done(),
  chooseImage: done(),
  getLocation: done(),
  getFuzzyLocation: done(),
  openLocation: done(),
  request: jest.fn(() => Promise.resolve({ statusCode: 200, data: { ok: true, data: null }, header: {}, errMsg: 'ok' })),
  getNetworkType: jest.fn(() => Promise.resolve({ networkType: 'wifi', errMsg: 'ok' })),
  onNetworkStatusChange: jest.fn(),
  offNetworkStatusChange: jest.fn(),
  getSystemInfoSync: jest.fn(() => ({ windowWidth: 375, windowHeight: 812, platform: 'devtools' })),
  getWindowInfo: jest.fn(() => ({ windowWidth: 375, windowHeight: 812 })),
  getEnv: () => 'WEB',
  ENV_TYPE: { WEB: 'WEB', WEAPP: 'WEAPP' },
  getStorageSync: jest.fn((key: string) => storage.get(key) ?? ''),
  setStorageSync: jest.fn((key: string, value: unknown) => void storage.set(key, value)),
  getStorageInfoSync: jest.fn(() => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 0 })),
  removeStorageSync: jest.fn((key: string) => void storage.delete(key)),
  cloud: { init: jest.fn(), callFunction: jest.fn(() => Promise.resolve({ result: { ok: true, data: null } })) },
  getCurrentInstance,
  getCurrentPages: () => [],
  useDidShow,
  useDidHide,
  usePullDownRefresh,
  useShareAppMessage,
  useRouter,
}

export default Taro
