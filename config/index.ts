/** How Taro builds the two targets: the WeChat package (dist/weapp) and the browser build (dist/h5). */
import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { localTemplateIds, missingIds, templateIds } from './messages'

const root = path.resolve(__dirname, '..')
/** Short names: in the WeChat package each stands in the style sheet and in the script. */
const cssModules = {
  enable: true,
  config: { namingPattern: 'module' as const, generateScopedName: '_[hash:base64:6]' },
}
/** Sizes are written in PX where they must not follow the window; what is left in px stays as it is from 320 to 1280. */
const steadyRoot = { enable: true, config: { maxRootSize: 20, minRootSize: 20 } }

/**
 * npm packages written in a newer language than `browserslist` promises: they go through babel like our own code. A script that does
 * not parse stops the whole page, so tests/build/phones.test.ts parses what comes out and says which one is missing here. (`uqr` draws
 * the code of a booking: a quarter of the size of `qrcode`, which only a test uses.)
 */
const compile = { include: [(file: string) => /[\\/]node_modules[\\/](uqr|query-string|filter-obj)[\\/]/.test(file)] }

export default defineConfig<'webpack5'>(async (merge) => {
  const target = process.env.TARO_ENV ?? 'weapp'
  /** Only the browser build of one machine knows the sample people; WeChat's package never does. */
  const local = target === 'h5' && process.env.FINGERTIP_LOCAL === '1'
  /** The gallery of components exists in development builds only. */
  const gallery = process.env.FINGERTIP_GALLERY === '1'

  const templates = process.env.FINGERTIP_LOCAL === '1' ? localTemplateIds : templateIds(process.env)
  const missing = missingIds(templates, 'the package')
  // A browser gets no messages of WeChat.
  if (target === 'weapp' && missing !== null) console.error(missing)

  // Never plain `dist`: Taro empties its output folder, and the cloud functions live beside it.
  const outputRoot = process.env.FINGERTIP_OUT ?? `dist/${target}`

  const config: UserConfigExport<'webpack5'> = {
    projectName: 'fingertip-legal',
    date: '2026-11-23',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
    // The bench builds a bare app with these same settings.
    sourceRoot: process.env.FINGERTIP_SOURCE ?? 'src',
    outputRoot,
    plugins: [path.resolve(__dirname, 'plugins/weapp-aria.js')],
    defineConstants: {
      __TRANSPORT__: JSON.stringify(target === 'weapp' ? 'cloud' : 'http'),
      __LOCAL__: JSON.stringify(local),
      __GALLERY__: JSON.stringify(gallery),
      __TEMPLATES__: JSON.stringify(templates),
      __CLOUD_ENV__: JSON.stringify(process.env.FINGERTIP_CLOUD_ENV ?? ''),
    },
    alias: { '@': path.resolve(root, 'src') },
    copy: {
      // Only WeChat shows a card's picture, and it takes a file of the package; only WeChat's search reads a sitemap.
      patterns:
        target === 'weapp'
          ? ['assets/share.png', 'sitemap.json'].map((file) => ({ from: `src/${file}`, to: `${outputRoot}/${file}` }))
          : [],
      options: {},
    },
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // webpack's cache does not see our own switches: each combination keeps its own. None for WeChat: a cached build said
    // "Compiled successfully" and lacked two modules that nine pages asked for.
    cache: {
      enable: target === 'h5',
      name: `${target}-${local ? 'local' : 'plain'}-${gallery ? 'gallery' : 'app'}-${path.basename(process.env.FINGERTIP_SOURCE ?? 'src')}`,
    },
    // Taro's default quote_keys turns minified private fields into invalid code (#"e").
    // Chinese stays as it is: escaped, every character would take twice its bytes.
    terser: { enable: true, config: { output: { quote_keys: false, ascii_only: false } } },
    mini: {
      compile,
      optimizeMainPackage: { enable: true },
      postcss: { pxtransform: { enable: true, config: {} }, cssModules },
    },
    h5: {
      compile,
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      webpackChain(chain) {
        chain.performance.hints(false)
        chain.optimization.splitChunks({
          chunks: 'all',
          cacheGroups: {
            default: false,
            taro: {
              name: 'taro',
              test: /[\\/]node_modules[\\/](@tarojs|react|react-dom|scheduler|@stencil)[\\/]/,
              priority: 20,
              enforce: true,
            },
            // What several pages are made of is loaded once, and stays in the browser when a page changes.
            parts: { name: 'parts', test: /[\\/]src[\\/](ui|parts|platform|shared)[\\/]/, minChunks: 2, priority: 5, enforce: true },
            vendors: { name: 'vendors', test: /[\\/]node_modules[\\/]/, priority: 10, minChunks: 1 },
          },
        })
      },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: { autoprefixer: { enable: true, config: {} }, pxtransform: steadyRoot, cssModules },
    },
  }
  return merge({}, config)
})
