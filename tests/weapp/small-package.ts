/** A tiny WeChat package without Taro, to prove the phone and the driver themselves. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const log = `getApp().moments.push(this.route.split('/')[1] + '.`
const moments = ['onLoad', 'onShow', 'onHide', 'onUnload']
  .map((name) => `${name}: function (o) { if (o) this.setData({ query: o }); ${log}${name}') }`)
  .join(',\n')

const page = (wxml: string, methods = '') => ({ wxml, js: `Page({ data: { words: '', query: null }, ${moments}, ${methods} })` })

const pages: Readonly<Record<string, { readonly wxml: string; readonly js: string }>> = {
  'pages/one/index': page(
    `<view id="title" aria-role="heading">第一页</view>
     <input aria-label="短" value="{{words}}" maxlength="4" bindinput="typed" /><textarea placeholder="长" bindinput="typed" />
     <input aria-label="关" disabled="{{true}}" bindinput="typed" />
     <view>写了：{{words}}；{{keys}} 次</view><view style="display:none">看不见</view>
     <view bindtap="outer"><view catchtap="inner">里面</view><view bindtap="inner">外面</view></view><view>{{taps}}</view>
     <picker aria-label="选" range="{{['甲', '乙']}}" bindchange="chosen"><view>{{chosen}}</view></picker>
     <view aria-hidden="{{true}}"><view aria-role="button">藏</view></view>
     <view aria-role="checkbox" aria-checked="{{true}}">同意</view>
     <button bindtap="ask">问</button><view>{{answer}}</view>`,
    `typed: function (e) { this.keys = (this.keys || 0) + 1; this.setData({ words: e.detail.value, keys: this.keys, f: function () {} }) },
     outer: function () { this.setData({ taps: (this.data.taps || '') + 'o' }) }, inner: function () { this.setData({ taps: (this.data.taps || '') + 'i' }) },
     chosen: function (e) { this.setData({ chosen: '选了' + e.detail.value }) },
     ask: function () { var page = this; wx.cloud.callFunction({ name: 'teach', data: { a: 1 } }).then(function (r) { page.setData({ answer: r.result.words }) }, function (e) { page.setData({ answer: e.errMsg }) }) }`,
  ),
  'pages/two/index': page('<view>第二页</view>'),
  'rooms/far/index': page('<view>远页 {{query.id}}</view>'),
}

const app = {
  pages: ['pages/one/index', 'pages/two/index'],
  subPackages: [{ root: 'rooms', pages: ['far/index'] }],
  tabBar: {
    list: [
      { pagePath: 'pages/one/index', text: '一' },
      { pagePath: 'pages/two/index', text: '二' },
    ],
  },
}

/** Writes it into a fresh temporary folder. @returns the folder */
export function writeSmallPackage(): string {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'small-weapp-'))
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true })
    writeFileSync(path.join(dir, file), text)
  }
  write('app.json', JSON.stringify(app))
  write('app.js', 'App({ moments: [], onLaunch: function () { wx.cloud.init({}); this.moments.push("launch") } })')
  write('app.wxss', 'page { color: black }')
  for (const [name, { wxml, js }] of Object.entries(pages)) {
    write(`${name}.wxml`, wxml)
    write(`${name}.js`, js)
    write(`${name}.json`, '{}')
  }
  return dir
}
