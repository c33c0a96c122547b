// One config for Taro's builds and for jest (babel-jest reads it too).
module.exports = (api) => {
  const isTest = api.env('test')
  return {
    presets: [
      [
        'taro',
        {
          framework: 'react',
          ts: true,
          compiler: 'webpack5',
          ...(isTest ? { targets: { node: 'current' }, hot: false } : {}),
        },
      ],
    ],
  }
}
