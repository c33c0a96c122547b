import { call, startDemoCloud } from '../fixtures/cloud'
import { type LocalCloud } from '../index'

describe('the host of functions', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await startDemoCloud()
  })
  afterAll(() => cloud.close())

  it('answers functions that call each other while every instance is taken', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => call(cloud, 'deep', { depth: 1 })))
    expect(answers.map(({ body }) => body)).toEqual(['down', 'down', 'down', 'down'])
  })

  it('lets a function find what lies in its own folder first, then what it brought along, then the SDK', async () => {
    const paths = (await call<string[]>(cloud, 'modulePaths')).body
    expect(paths.map((each) => each.replaceAll('\\', '/').replace(/^.*\/(demo|demo\/node_modules|node_modules)$/, '$1'))).toEqual([
      'demo',
      'node_modules',
      'node_modules',
    ])
    expect(paths[1]).toContain('demo')
  })

  it('refuses an answer of more than 6 MB', async () => {
    expect(await call(cloud, 'large', { bytes: 6_300_000 })).toMatchObject({ status: 500, body: { errCode: -504002 } })
    expect((await call<string>(cloud, 'large', { bytes: 1000 })).body).toHaveLength(1000)
  })

  it('counts operations, writes and time of a call, and shows them to the developer', async () => {
    const { headers } = await call(cloud, 'addAndRead', { data: { n: 1 } })
    expect([headers.get('x-local-db-ops'), headers.get('x-local-db-writes')]).toEqual(['2', '1'])
    const [newest] = (await (await fetch(`${cloud.url}/_local/api/calls`)).json()) as {
      function: string
      caller: string
      operations: object[]
    }[]
    expect(newest).toMatchObject({
      function: 'demo',
      caller: 'resident-zhang',
      ops: 2,
      writes: 1,
      operations: [
        { action: 'database.insertDocument', target: 'things' },
        { action: 'database.getDocument', target: 'things' },
      ],
    })
  })
})

describe('the platform’s limits on one request', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await startDemoCloud()
  })
  afterAll(() => cloud.close())

  it('are 100 documents unless stated, 1,000 at most, and 20 rows of an aggregation', async () => {
    expect((await call<string[]>(cloud, 'many', { count: 1200 })).body).toHaveLength(1200)
    expect((await call(cloud, 'all')).body).toBe(100)
    expect((await call(cloud, 'page', { limit: 1000 })).body).toBe(1000)
    expect((await call(cloud, 'page', { limit: 2000 })).body).toBe(1000)
    expect((await call(cloud, 'rows')).body).toBe(20)
  })
})
