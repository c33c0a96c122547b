import { pages } from './shared/pages'

/**
 * WeChat draws its own bars, and takes their colours in light and in dark from theme.json (`@name`). The browser has no
 * such table: its bars are dressed by src/ui/frame.
 */
const native = process.env.TARO_ENV === 'weapp'
const themed = (name: string, plain: string): string => (native ? `@${name}` : plain)

/** Without the gallery of components: that is in development builds only. */
const paths = Object.values(pages)
  .map(({ path }) => path)
  .filter((path) => path !== pages.gallery.path || process.env.FINGERTIP_GALLERY === '1')

/** One sub-package per domain, as the paths say; WeChat wants the first of all pages to be the home page. */
const roots = [...new Set(paths.flatMap((path) => path.match(/^features\/[^/]+/) ?? []))]
const subPackages = roots.map((root) => ({
  root,
  pages: paths.filter((path) => path.startsWith(`${root}/`)).map((path) => path.slice(root.length + 1)),
}))

export default defineAppConfig({
  pages: paths.filter((path) => path.startsWith('pages/')),
  subPackages,
  window: {
    navigationBarTitleText: '指尖法服',
    navigationBarBackgroundColor: themed('bar', '#FFFFFF'),
    navigationBarTextStyle: themed('barText', 'black') as 'black',
    backgroundTextStyle: themed('pull', 'dark') as 'dark',
    backgroundColor: themed('ground', '#F4F6F9'),
  },
  tabBar: {
    color: themed('tabWords', '#4A5568'),
    selectedColor: themed('tabChosen', '#1557A8'),
    backgroundColor: themed('bar', '#FFFFFF'),
    borderStyle: themed('tabEdge', 'white') as 'white',
    list: [
      { pagePath: 'pages/home/index', text: '首页', iconPath: 'assets/tabs/home.png', selectedIconPath: 'assets/tabs/home-on.png' },
      {
        pagePath: 'pages/consultations/index',
        text: '咨询',
        iconPath: 'assets/tabs/consult.png',
        selectedIconPath: 'assets/tabs/consult-on.png',
      },
      {
        pagePath: 'pages/bookings/index',
        text: '预约',
        iconPath: 'assets/tabs/booking.png',
        selectedIconPath: 'assets/tabs/booking-on.png',
      },
      { pagePath: 'pages/me/index', text: '我的', iconPath: 'assets/tabs/me.png', selectedIconPath: 'assets/tabs/me-on.png' },
    ],
  },
  ...(native && { darkmode: true, themeLocation: 'theme.json' }),
  // The one permission: roughly where the phone is, at a tap, for counting distances on it.
  ...(native && {
    requiredPrivateInfos: ['getFuzzyLocation' as const],
    permission: { 'scope.userFuzzyLocation': { desc: '算一算哪个服务点离您近，只在手机上用' } },
  }),
  // What WeChat's search may show: the way in, and nothing that is opened with an id.
  ...(native && { sitemapLocation: 'sitemap.json' }),
  // 问一问 opens without a network too: its package is fetched while the home page is read.
  ...(native && { preloadRule: { [pages.home.path]: { network: 'all' as const, packages: ['features/consultation'] } } }),
  lazyCodeLoading: 'requiredComponents',
})
