/** Component tests draw what the browser build draws: the h5 attributes are the ones jsdom understands. */
process.env.TARO_ENV = 'h5'
Object.assign(globalThis, {
  __TRANSPORT__: 'http',
  __LOCAL__: false,
  __GALLERY__: true,
  __CLOUD_ENV__: '',
  __TEMPLATES__: { progress: 'T1' },
})
