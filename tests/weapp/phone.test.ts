/** The phone and the driver themselves, on a tiny package: WeChat's rules for pages, input, storage and calls. */
import { rmSync } from 'node:fs'
import { launchWeapp, type Weapp } from './launch'
import { readPackage } from './package'
import { openSecondParse } from './second-parse'
import { writeSmallPackage } from './small-package'

interface Wx {
  [api: string]: (options?: unknown) => Promise<unknown>
}

let dir: string
let phone: Weapp
const launch = (openid: string) =>
  launchWeapp({ dir, openid, functions: ['teach'], callFunction: async (_name, _data, who) => ({ words: `答 ${who}` }) })
beforeAll(() => void (dir = writeSmallPackage()))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
beforeEach(async () => {
  phone = await launch('zhang')
  await phone.open('pages/one/index')
})
afterEach(() => phone.close())

/** Calls `wx` as the page in front would. */
const wx = async (api: string, options: object = {}) => {
  const answer = await (phone.wx as Wx)[api]?.(options)?.then(
    () => 'ok',
    (error: { errMsg: string }) => error.errMsg,
  )
  return answer
}
const moments = () => (phone.app() as { moments: string[] }).moments.splice(0)

describe('pages', () => {
  test('a tab lives on while another is in front; what lies on top of it is closed', async () => {
    expect(moments()).toEqual(['launch', 'one.onLoad', 'one.onShow'])
    await phone.type('短', '我')
    await wx('navigateTo', { url: '/rooms/far/index?id=7' })
    expect(phone.text()).toBe('远页 7')
    await phone.settle()
    await wx('switchTab', { url: '/pages/two/index' })
    await phone.tab('一')
    expect(phone.text()).toContain('写了：我')
    expect(moments()).toEqual([
      'one.onHide',
      'far.onLoad',
      'far.onShow',
      'far.onUnload',
      'two.onLoad',
      'two.onShow',
      'two.onHide',
      'one.onShow',
    ])
  })

  test('back shows the page below, and refuses at the first', async () => {
    await wx('navigateTo', { url: '/rooms/far/index' })
    await phone.back()
    expect(phone.page()).toBe('pages/one/index')
    expect(await wx('navigateBack')).toBe('navigateBack:fail cannot navigate back at first page.')
  })

  test('the eleventh page is refused, without being a fault; a redirect takes its place', async () => {
    for (let i = 1; i < 10; i++) expect(await wx('navigateTo', { url: `/rooms/far/index?id=${i}` })).toBe('ok')
    expect(await wx('navigateTo', { url: '/rooms/far/index' })).toBe('navigateTo:fail webview count limit exceed')
    expect(await wx('redirectTo', { url: '/rooms/far/index?id=x' })).toBe('ok')
    await phone.settle()
    expect([phone.depth(), phone.text()]).toEqual([10, '远页 x'])
  })

  test('a mark stands on a tab until it is removed; only a page with tabs may set one, and only on a tab that there is', async () => {
    expect(await wx('setTabBarBadge', { index: 1, text: '3' })).toBe('ok')
    expect([...phone.marks]).toEqual([[1, '3']])
    expect(await wx('setTabBarBadge', { index: 9, text: '3' })).toBe('setTabBarBadge:fail tabbar item not found')
    await wx('navigateTo', { url: '/rooms/far/index' })
    expect(await wx('removeTabBarBadge', { index: 1 })).toBe('removeTabBarBadge:fail not TabBar page')
    await phone.back()
    expect(await wx('removeTabBarBadge', { index: 1 })).toBe('ok')
    expect([...phone.marks]).toEqual([])
  })

  test('parameters arrive as they were written, not decoded', async () => {
    await phone.open('rooms/far/index', { id: '张 50%' })
    expect(phone.text()).toBe(`远页 ${encodeURIComponent('张 50%')}`)
  })

  test.each([
    ['navigateTo', '/pages/two/index', 'pages/two/index is a tab'],
    ['switchTab', '/rooms/far/index', 'rooms/far/index is no tab'],
    ['navigateTo', '/rooms/near/index', 'page "rooms/near/index" is not found'],
  ])('%s %s ends the run', async (api, url, says) => {
    await wx(api, { url })
    await expect(phone.settle()).rejects.toThrow(says)
  })
})

describe('hands', () => {
  test('a tap rises through its parents unless it is caught', async () => {
    await phone.tap('里面')
    expect(phone.text()).not.toContain('io')
    await phone.tap('外面')
    expect(phone.text()).toContain('iio')
  })

  test('typing arrives in pieces, ends at maxlength, and goes nowhere when the input is off', async () => {
    await phone.type('短', '一二三四五六')
    expect([phone.value('短'), phone.text()]).toEqual(['一二三四', expect.stringContaining('写了：一二三四；4 次')])
    await phone.type('长', '字'.repeat(200))
    expect(phone.text()).toContain(`${'字'.repeat(140)}；`)
    expect(phone.text()).not.toContain('字'.repeat(141))
    await expect(phone.type('关', '字')).rejects.toThrow('disabled')
  })

  test('a picker is set', async () => {
    await phone.choose('选', 1)
    expect(phone.text()).toContain('选了1')
  })

  test('a name that is not there ends with what is', async () => {
    await expect(phone.tap('没有的')).rejects.toThrow(/“没有的”[\s\S]*第一页/)
    await phone.tap('#title')
  })
})

describe('eyes', () => {
  test('what is hidden is neither read nor spoken', () => {
    expect(phone.text()).not.toContain('看不见')
    const said = phone.accessibility()
    expect(said).toContainEqual({ role: 'checkbox', label: '同意', state: { checked: 'true' } })
    expect(said).toContainEqual({ role: 'textbox', label: '短', state: {} })
    expect(said.filter(({ label }) => label === '藏')).toEqual([])
    expect(JSON.stringify(phone.tree())).toContain('"id":"title"')
  })

  test('each setData is measured', async () => {
    await phone.tap('外面')
    expect(phone.setDataSizes.at(-1)).toEqual({ route: 'pages/one/index', bytes: JSON.stringify({ taps: 'io' }).length })
  })
})

describe('calls', () => {
  test('two phones at once are two people', async () => {
    const other = await launch('chen')
    await other.open('pages/one/index')
    await Promise.all([phone.tap('问'), other.tap('问')])
    expect([phone.text(), other.text()]).toEqual([expect.stringContaining('答 zhang'), expect.stringContaining('答 chen')])
    expect(phone.calls).toEqual([{ name: 'teach', data: { a: 1 } }])
    await wx('getLocation').catch(() => undefined)
    other.close()
    expect(other.faults).toEqual([])
  })

  test('storage keeps JSON, by both ways, and outlives the app', async () => {
    const storage = new Map<string, unknown>()
    const first = await launchWeapp({ dir, functions: [], callFunction: async () => null, storage })
    await (first.wx as Wx).setStorage?.({ key: 'draft', data: { words: '写到一半', gone: undefined } })
    first.close()
    const again = await launchWeapp({ dir, functions: [], callFunction: async () => null, storage })
    expect((again.wx as { getStorageSync(key: string): unknown }).getStorageSync('draft')).toEqual({ words: '写到一半' })
    again.close()
  })
})

test('where the package has no compilers that run, the second parse says so', () => {
  expect(openSecondParse(readPackage(dir), 'linux', 'arm64').skipped).toBe(
    'miniprogram-compiler has no wcc and wcsc that run on linux arm64',
  )
})

test('a folder without a package says how to make one', () => {
  expect(() => readPackage('dist/nowhere')).toThrow('There is no WeChat package in dist/nowhere: run npm run build:weapp first')
})
