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
      pages: ['pages/place/index', 'pages/time/index', 'pages/confirm/index', 'pages/visit/index', 'pages/day/index', 'pages/board/index', 'pages/roster/index', 'pages/needs/index'],
    },
    { root: 'features/supervision', pages: ['pages/figures/index'] },
    { root: 'features/account', pages: ['pages/appearance/index', 'pages/inbox/index'] },
  ],
  window: {
    navigationBarTitleText: '指尖法服',
    navigationBarBackgroundColor: '#FFFFFF',
    navigationBarTextStyle: 'black',
    backgroundTextStyle: 'dark',
    backgroundColor: '#F4F6F9',
  },
  tabBar: {
    color: '#4A5568',
    selectedColor: '#1557A8',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      { pagePath: 'pages/home/index', text: '首页', iconPath: 'assets/tabs/home.png', selectedIconPath: 'assets/tabs/home-on.png' },
      { pagePath: 'pages/consult/index', text: '咨询', iconPath: 'assets/tabs/consult.png', selectedIconPath: 'assets/tabs/consult-on.png' },
      { pagePath: 'pages/booking/index', text: '预约', iconPath: 'assets/tabs/booking.png', selectedIconPath: 'assets/tabs/booking-on.png' },
      { pagePath: 'pages/me/index', text: '我的', iconPath: 'assets/tabs/me.png', selectedIconPath: 'assets/tabs/me-on.png' },
    ],
  },
  // Only these words and no more permissions: the app asks for nothing that it does not use.
  lazyCodeLoading: 'requiredComponents',
})
