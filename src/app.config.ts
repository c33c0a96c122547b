/**
 * WeChat draws its own bars, and takes their colours in light and in dark from theme.json (`@name`). The browser has no
 * such table: its bars are dressed by src/ui/frame.
 */
const native = process.env.TARO_ENV === 'weapp'
const themed = (name: string, plain: string): string => (native ? `@${name}` : plain)

/** The page list: tab pages in the main package, one sub-package per domain. */
export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/consult/index',
    'pages/booking/index',
    'pages/me/index',
    // The gallery of components, in development builds only.
    ...(process.env.FINGERTIP_GALLERY === '1' ? ['pages/gallery/index'] : []),
  ],
  subPackages: [
    {
      root: 'features/consultation',
      pages: ['pages/ask/index', 'pages/matter/index', 'pages/queue/index', 'pages/desk/index'],
    },
    {
      root: 'features/booking',
      pages: [
        'pages/needs/index',
        'pages/place/index',
        'pages/time/index',
        'pages/confirm/index',
        'pages/visit/index',
        'pages/day/index',
        'pages/board/index',
        'pages/roster/index',
      ],
    },
    { root: 'features/supervision', pages: ['pages/figures/index'] },
    { root: 'features/account', pages: ['pages/appearance/index', 'pages/inbox/index', 'pages/privacy/index'] },
  ],
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
        pagePath: 'pages/consult/index',
        text: '咨询',
        iconPath: 'assets/tabs/consult.png',
        selectedIconPath: 'assets/tabs/consult-on.png',
      },
      {
        pagePath: 'pages/booking/index',
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
  lazyCodeLoading: 'requiredComponents',
})
