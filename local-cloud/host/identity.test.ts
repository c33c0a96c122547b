import { call, startDemoCloud } from '../fixtures/cloud'
import { type LocalCloud } from '../index'

const people = Array.from({ length: 200 }, (_, n) => `person-${n}`)

interface Seen {
  readonly before: string
  readonly after: string
  readonly stored: string
  readonly thread: number
}

describe('200 people calling at once', () => {
  let cloud: LocalCloud
  beforeEach(async () => {
    cloud = await startDemoCloud()
  })
  afterEach(() => cloud.close())

  it('are never taken for each other by the 4 instances that serve them', async () => {
    const answers = await Promise.all(
      people.map(async (openid, n) => (await call<Seen>(cloud, 'whoTwice', { ms: n % 7 }, { 'x-local-openid': openid })).body),
    )
    expect(answers.map(({ before, after, stored }) => [before, after, stored])).toEqual(people.map((openid) => [openid, openid, openid]))
    expect(new Set(answers.map(({ thread }) => thread)).size).toBe(4)
  })

  it('take exactly as many places of one document as there are', async () => {
    await call(cloud, 'set', { id: 'day', data: { slots: { '0830': { free: 10, claims: {} } } } })
    await Promise.all(people.slice(0, 8).map(() => call(cloud, 'whoTwice', { ms: 20 })))
    const taken = await Promise.all(people.map(async (key) => (await call<number>(cloud, 'take', { id: 'day', key })).body))
    expect(taken.filter((updated) => updated === 1)).toHaveLength(10)
    const { body } = await call<{ slots: { '0830': { free: number; claims: Record<string, string> } } }>(cloud, 'read', { id: 'day' })
    expect(body.slots['0830'].free).toBe(0)
    expect(Object.keys(body.slots['0830'].claims)).toHaveLength(10)
    const [first] = Object.keys(body.slots['0830'].claims)
    expect((await call(cloud, 'take', { id: 'day', key: first })).body).toBe(0)
    expect((await call(cloud, 'release', { id: 'day', key: first })).body).toBe(1)
    expect((await call(cloud, 'take', { id: 'day', key: 'someone-else' })).body).toBe(1)
  })
})
