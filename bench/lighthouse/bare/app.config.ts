export default defineAppConfig({
  pages: ['pages/one/index', 'pages/two/index', 'pages/three/index'],
  window: { navigationBarTitleText: 'bare' },
})
