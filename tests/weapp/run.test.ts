/** Every page that app.json names, on the view engine, with the real functions behind it. */
import { openTestCloud, type TestCloud } from '../cloud'
import { launchWeapp, type Weapp } from './launch'
import { builtPackage, readPackage } from './package'
import { openSecondParse, type SecondParse } from './second-parse'

const pkg = readPackage(builtPackage)
let cloud: TestCloud
let app: Weapp
let second: SecondParse
beforeAll(async () => {
  cloud = await openTestCloud()
  second = openSecondParse(pkg)
  app = await launchWeapp({
    dir: pkg.dir,
    openid: 'lawyer-chen',
    callFunction: async (name, data, openid) => (await cloud.raw(name, data, openid)).body,
  })
})
afterAll(async () => {
  app.close()
  second.close()
  await cloud.close()
})

test.each(pkg.pages)('%s loads, asks its function, and shows words', async (page) => {
  await app.open(page, { id: 'c-000000000000000000000000' })
  expect(app.text()).toMatch(/[一-鿿]{4,}/)
  expect(app.text()).toContain('12348')
  expect(app.nodes()).toBeLessThan(1000)
})

test.each(pkg.pages)('%s reads the same when the second compiler draws it', async (page) => {
  await app.open(page, { id: 'c-000000000000000000000000' })
  const again = second.draw(page, app.data())
  if (again === null) return console.warn(`The second parse was SKIPPED: ${second.skipped}`)
  expect(second.faults).toEqual([])
  expect(again).toBe(app.text().replace(/\s/g, ''))
})

test('what crosses to the view at once, and what a page is made of, stay small', async () => {
  const pages: { readonly page: string; readonly nodes: number; readonly bytes: number }[] = []
  for (const page of pkg.pages) {
    const before = app.setDataSizes.length
    await app.open(page)
    pages.push({ page, nodes: app.nodes(), bytes: Math.max(...app.setDataSizes.slice(before).map(({ bytes }) => bytes)) })
  }
  const most = (of: 'nodes' | 'bytes') => pages.reduce((a, b) => (b[of] > a[of] ? b : a))
  const [large, full] = [most('bytes'), most('nodes')]
  // Said on every run, so that growth is noticed before it is a failure.
  process.stdout.write(`Largest setData: ${large.bytes} bytes on ${large.page}. Most nodes: ${full.nodes} on ${full.page}.\n`)
  expect(large.bytes).toBeLessThanOrEqual(64 * 1024)
  expect(full.nodes).toBeLessThan(1000)
})

test("pages for everybody can be passed on with a card of their own, what is somebody's own cannot", async () => {
  const cards: Record<string, string> = {}
  for (const page of pkg.pages) {
    await app.open(page, { need: 'advice', point: 'point-340600' })
    const card = app.shareCard() as { title: string; path: string; imageUrl: string } | null
    if (card === null) continue
    cards[page] = card.path
    expect(pkg.has(card.imageUrl.slice(1))).toBe(true)
    expect(pkg.pages).toContain(card.path.slice(1).split('?')[0])
  }
  expect(Object.keys(cards).sort()).toEqual(
    [
      'pages/home/index',
      'pages/bookings/index',
      'pages/me/index',
      'features/consultation/pages/ask/index',
      'features/booking/pages/place/index',
      'features/booking/pages/needs/index',
      'features/booking/pages/booking/index',
      'features/directory/pages/points/index',
      'features/directory/pages/point/index',
      'features/account/pages/privacy/index',
    ].sort(),
  )
  // While nobody is invited to it, a booking is not what is passed on.
  expect(cards['features/booking/pages/booking/index']).toBe('/pages/home/index')
})

test('whatever can be pressed has a name', async () => {
  for (const page of pkg.pages) {
    await app.open(page)
    expect(
      app
        .accessibility()
        .filter(({ role, label }) => ['button', 'link', 'radio', 'switch', 'textbox', 'tab'].includes(role) && label === ''),
    ).toEqual([])
  }
})
