/** Ways in which a package can be broken, each done to a copy, each with the words that must be said of it. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export interface Breakage {
  readonly name: string
  /** Breaks the copy in this folder. */
  readonly to: (dir: string) => void
  /** What the runner must say: being caught for another reason is luck. */
  readonly says: RegExp
  /** Only wcc and wcsc notice it. */
  readonly bySecondParse?: true
}

const rewrite = (dir: string, file: string, change: (source: string) => string): boolean => {
  const before = readFileSync(path.join(dir, file), 'utf8')
  const after = change(before)
  writeFileSync(path.join(dir, file), after)
  return after !== before
}
const nothing = (what: string) => new Error(`The breakage of ${what} found nothing to break`)

const edit = (file: string, change: (source: string) => string) => (dir: string) => {
  if (!rewrite(dir, file, change)) throw nothing(file)
}
/** The bundler decides which script a word lands in: this looks in all of them. */
const editScripts = (from: string, to: string) => (dir: string) => {
  const scripts = (readdirSync(dir, { recursive: true }) as string[]).filter((file) => file.endsWith('.js'))
  if (scripts.filter((file) => rewrite(dir, file, (source) => source.replaceAll(from, to))).length === 0) throw nothing(from)
}
const remove = (file: string) => (dir: string) => rmSync(path.join(dir, file))
const before = (code: string) => (source: string) => `${code};\n${source}`
const home = 'pages/home/index.js'

export const breakages: readonly Breakage[] = [
  {
    name: "a handler's name changed",
    to: edit('base.wxml', (source) => source.replaceAll('bindtap="eh"', 'bindtap="ehh"')),
    says: /no method ehh/,
  },
  { name: 'base.wxml gone', to: remove('base.wxml'), says: /names base\.wxml, which is missing/ },
  {
    name: 'base.wxml not imported',
    to: edit('pages/home/index.wxml', (source) => source.replace(/<import[^>]*base[^>]*>/, '')),
    says: /pages\/home\/index shows no words/,
  },
  { name: "a page's template empty", to: edit('pages/me/index.wxml', () => ''), says: /pages\/me\/index shows no words/ },
  {
    name: 'a tag that is not closed',
    to: edit('base.wxml', (source) => source.replace('</view>', '')),
    says: /template base\.wxml: missing end tag/,
  },
  {
    name: 'a template by another name',
    to: edit('base.wxml', (source) => source.replace(/name="(tmpl_\d+_\d+)"(?=>\s*<block>\{\{i\.v\}\})/, 'name="$1_x"')),
    says: /Template `tmpl_\w+` not found/,
    bySecondParse: true,
  },
  { name: "a page's script gone", to: remove('pages/consultations/index.js'), says: /page pages\/consultations\/index has no js/ },
  {
    name: 'a page that app.json names and nobody made',
    to: edit('app.json', (source) => source.replace('"pages/me/index"', '"pages/me/index","pages/you/index"')),
    says: /page pages\/you\/index has no wxml/,
  },
  { name: '`window` used', to: edit(home, before('window.location.href')), says: /window is not defined/ },
  {
    name: '`document` used later, in a timer',
    to: edit(home, before('setTimeout(() => document.title, 1)')),
    says: /in a timer: ReferenceError: document/,
  },
  {
    name: '`document` used in what a tap runs',
    to: editScripts('"handover-"', '(document.title,"handover-")'),
    says: /document is not defined/,
  },
  {
    name: 'a promise that nobody catches',
    to: edit(home, before('Promise.reject(new Error("lost"))')),
    says: /nobody caught: Error: lost/,
  },
  { name: '`new Function` used', to: edit(home, before('new Function("return 1")()')), says: /EvalError/ },
  { name: '`eval` used', to: edit(home, before('eval("1 + 1")')), says: /EvalError/ },
  {
    name: "code from a string by a function's constructor",
    to: edit(home, before('wx.getStorageSync.constructor("return 1")()')),
    says: /EvalError/,
  },
  {
    name: 'a function called by a wrong name',
    to: editScripts('"consultation"', '"consultations"'),
    says: /There is no function “consultations”/,
  },
  {
    name: 'a wrong route',
    to: editScripts('("features/consultation/pages/ask/index")', '("features/consultation/pages/asks/index")'),
    says: /the page features\/consultation\/pages\/asks\/index, which does not exist/,
  },
  {
    name: 'a wrong route that nothing written here takes',
    to: edit(home, before('setTimeout(() => wx.navigateTo({ url: "/elsewhere" }).catch(() => 0), 1)')),
    says: /page "elsewhere" is not found/,
  },
  { name: 'a wxs gone', to: remove('utils.wxs'), says: /names utils\.wxs, which is missing/ },
  {
    name: 'a wxs whose function is gone',
    to: edit('utils.wxs', (source) => source.replace('  a: function', '  z: function')),
    says: /pages\/home\/index shows no words/,
  },
  { name: 'a wxs that does not parse', to: edit('utils.wxs', (source) => `${source} (((`), says: /templates: SyntaxError/ },
  {
    name: 'a style sheet that does not parse',
    to: edit('common.wxss', (source) => `${source}\n.broken{color:`),
    says: /wcsc: ERR: common\.wxss/,
    bySecondParse: true,
  },
  {
    name: 'a style sheet that imports nothing there',
    to: edit('app.wxss', (source) => `${source}\n@import "./nowhere.wxss";`),
    says: /names nowhere\.wxss, which is missing/,
  },
  {
    name: 'a style sheet that takes a picture from the package',
    to: edit('app.wxss', (source) => `${source}\n.a{background:url(./a.png)}`),
    says: /app\.wxss takes \.\/a\.png from the package/,
  },
  {
    name: 'a picture gone',
    to: edit(home, before('var picture = "/assets/nowhere.png"')),
    says: /shows assets\/nowhere\.png, which is missing/,
  },
  {
    name: "a page's settings that do not parse",
    to: edit('pages/home/index.json', (source) => `${source}{`),
    says: /pages\/home\/index\.json does not parse/,
  },
  { name: 'an app.json that does not parse', to: edit('app.json', (source) => `${source}{`), says: /app\.json in .* does not parse/ },
  {
    name: 'a page named twice',
    to: edit('app.json', (source) => source.replace('"pages/me/index"]', '"pages/me/index","pages/me/index"]')),
    says: /page pages\/me\/index stands twice/,
  },
  { name: 'the theme gone', to: remove('theme.json'), says: /names the theme theme\.json, which is missing/ },
  {
    name: 'a colour that dark lacks',
    to: edit('theme.json', (source) => source.replace(/("dark"[\s\S]*)"bar":/, '$1"bars":')),
    says: /takes @bar, which theme\.json lacks in dark/,
  },
  {
    name: 'the position asked for and not declared',
    to: edit('app.json', (source) => source.replace('"getFuzzyLocation"', '')),
    says: /app\.json does not declare it/,
  },
  { name: 'a tab icon gone', to: remove('assets/tabs/home.png'), says: /tab icon assets\/tabs\/home\.png is missing/ },
  { name: "a component's script gone", to: remove('comp.js'), says: /uses comp, which has no js/ },
  {
    name: 'a module that no script defines, as a stale cache leaves it',
    to: edit('common.js', (source) => source.replace(/([{,])(\d+):function/, '$1$20:function')),
    says: /a module that no script of the package defines/,
  },
  { name: 'a shared script gone', to: remove('common.js'), says: /app\.js names common, which is missing/ },
  {
    name: "another sub-package's script used",
    to: edit('features/account/pages/appearance/index.js', before('require("../../../consultation/pages/ask/index")')),
    says: /of another sub-package/,
  },
  { name: 'an API that WeChat does not have', to: edit(home, before('wx.openTheDoor && 1')), says: /wx\.openTheDoor is not known/ },
  {
    name: 'an API that this phone does not serve, its failure swallowed',
    to: edit(home, before('try { wx.getLocation({}) } catch (e) {}')),
    says: /wx\.getLocation is not served/,
  },
]
