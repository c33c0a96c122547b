import { isDestination, pages, pathTo } from './pages'

test('a page is opened by its path, with its words made safe for an address', () => {
  expect(pathTo({ page: 'home', params: {} })).toBe('pages/home/index')
  expect(pathTo({ page: 'booking', params: { id: 'b-1', rate: '1' } })).toBe('features/booking/pages/booking/index?id=b-1&rate=1')
  expect(pathTo({ page: 'place', params: { need: '公证&x' } })).toBe('features/booking/pages/place/index?need=%E5%85%AC%E8%AF%81%26x')
})

test('what comes from outside is a page only if there is one, with words', () => {
  expect(isDestination({ page: 'inbox', params: {} })).toBe(true)
  expect(isDestination({ page: 'booking', params: { id: 'b-1' } })).toBe(true)
  for (const other of [
    null,
    'home',
    {},
    { page: 'nowhere', params: {} },
    { page: 'toString', params: {} },
    { page: 7, params: {} },
    { page: 'home' },
    { page: 'home', params: null },
    { page: 'home', params: 'id' },
    { page: 'home', params: 7 },
    { page: 'home', params: { id: 7 } },
  ])
    expect(isDestination(other)).toBe(false)
})

test('every path is a page of the package: tabs in the main package, the others in the sub-package of their domain', () => {
  for (const { path, tab } of Object.values(pages))
    expect(path).toMatch(tab ? /^pages\/[a-z]+\/index$/ : /^(features\/[a-z]+\/)?pages\/[a-z]+\/index$/)
  expect(new Set(Object.values(pages).map(({ path }) => path)).size).toBe(Object.keys(pages).length)
})
