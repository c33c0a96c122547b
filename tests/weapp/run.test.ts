import { openTestCloud, type TestCloud } from '../cloud'
import { launchWeapp, type Weapp } from './launch'
import { readPackage } from './package'

const dir = 'dist/weapp'
let cloud: TestCloud
let app: Weapp
beforeAll(async () => {
  cloud = await openTestCloud()
  app = await launchWeapp({ dir, callFunction: async (name, data) => (await cloud.raw(name, data, 'lawyer-chen')).body })
}, 60_000)
afterAll(async () => {
  app.close()
  await cloud.close()
})

test.each(readPackage(dir).pages.map((page) => [page]))('%s loads, asks its function, and shows words', async (page) => {
  await app.open(page, { id: 'c-000000000000000000000000' })
  expect(app.text()).toMatch(/[一-鿿]{4,}/)
  expect(app.text()).toContain('12348')
  expect(app.nodes()).toBeLessThan(1000)
}, 20_000)
