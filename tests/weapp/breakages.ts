/** Ways in which a package can be broken, each done to a copy. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export interface Breakage {
  readonly name: string
  /** Breaks the copy in this folder. */
  readonly to: (dir: string) => void
}

const edit = (file: string, change: (source: string) => string) => (dir: string) => {
  const at = path.join(dir, file)
  const before = readFileSync(at, 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`The breakage of ${file} found nothing to break`)
  writeFileSync(at, after)
}
const remove = (file: string) => (dir: string) => rmSync(path.join(dir, file))
const before = (code: string) => (source: string) => `${code};\n${source}`

export const breakages: readonly Breakage[] = [
  { name: "a handler's name changed", to: edit('base.wxml', (source) => source.replaceAll('bindtap="eh"', 'bindtap="ehh"')) },
  { name: 'base.wxml gone', to: remove('base.wxml') },
  { name: 'a tag that is not closed', to: edit('base.wxml', (source) => source.replace('</view>', '')) },
  { name: 'a page missing', to: remove('pages/consult/index.js') },
  { name: '`window` used', to: edit('pages/home/index.js', before('window.location.href')) },
  { name: 'a function called by a wrong name', to: edit('common.js', (source) => source.replaceAll('"consultation"', '"consultations"')) },
  { name: 'a wxs gone', to: remove('utils.wxs') },
  { name: '`new Function` used', to: edit('pages/home/index.js', before('new Function("return 1")()')) },
  { name: 'a style sheet that does not parse', to: edit('common.wxss', (source) => `${source}\n.broken{color:`) },
  { name: 'a wrong route', to: edit('common.js', (source) => source.replaceAll('/features/consultation/pages/ask/index', '/features/consultation/pages/asks/index')) },
  { name: 'a tab icon gone', to: remove('assets/tabs/home.png') },
  { name: 'an API that WeChat does not have', to: edit('pages/home/index.js', before('wx.openTheDoor()')) },
  { name: 'a shared script gone', to: remove('common.js') },
]
