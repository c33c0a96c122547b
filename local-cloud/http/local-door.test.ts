import { call, startDemoCloud } from '../fixtures/cloud'
import { type LocalCloud } from '../index'

describe('what a developer sees of the local cloud', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await startDemoCloud()
    await call(cloud, 'many', { count: 1500 })
  })
  afterAll(() => cloud.close())
  const get = async <T>(path: string): Promise<{ status: number; body: T }> => {
    const response = await fetch(`${cloud.url}/_local/api/${path}`)
    return { status: response.status, body: (await response.json()) as T }
  }

  it('is a page without anything to build or to fetch from elsewhere', async () => {
    const response = await fetch(`${cloud.url}/_local/`)
    const page = await response.text()
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page).toContain('函数调用 Calls')
    expect(page).not.toMatch(/src=|https?:|innerHTML/)
  })

  it('is every document of a collection, or as many as asked for', async () => {
    expect((await get<unknown[]>('collections/things')).body).toHaveLength(1500)
    const { body } = await get<{ n: number }[]>('collections/things?limit=2&offset=10')
    expect(body.map(({ n }) => n)).toEqual([10, 11])
    expect((await get('collections/nowhere')).status).toBe(404)
    expect((await get('collections/_local_outbox')).status).toBe(404)
    expect((await get('collections/things?limit=x')).status).toBe(400)
  })

  it('is the list of collections with their indexes, and the instances', async () => {
    expect((await get('collections')).body).toEqual([{ name: 'things', documents: 1500, indexes: [{ name: 'n_1', keys: { n: 1 } }] }])
    expect((await get('instances')).body).toEqual({ demo: 1 })
  })
})
