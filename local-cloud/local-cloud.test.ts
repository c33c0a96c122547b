import { type LocalCloud } from './index'
import { call, startDemoCloud } from './fixtures/cloud'

describe('the local cloud with the unmodified wx-server-sdk', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await startDemoCloud()
  })
  afterAll(() => cloud.close())

  it('stores, reads, changes and finds documents', async () => {
    const before = Date.now()
    const { body } = await call<{ _id: string; n: number; at: string }>(cloud, 'addAndRead', { data: { n: 5 } })
    expect(body).toMatchObject({ n: 5, _id: expect.stringMatching(/^[0-9a-f]{32}$/) })
    expect(Date.parse(body.at)).toBeGreaterThanOrEqual(before)
    expect(Date.parse(body.at)).toBeLessThanOrEqual(Date.now())
    expect((await call(cloud, 'inc', { id: body._id })).body).toEqual({ updated: 1 })
    expect((await call<{ n: number }[]>(cloud, 'above', { n: 4 })).body.map(({ n }) => n)).toEqual([6])
  })

  it("speaks the platform's errors", async () => {
    await call(cloud, 'set', { id: 'taken', data: { n: 0 } })
    expect((await call(cloud, 'duplicate', { id: 'taken' })).body).toMatchObject({
      code: -502001,
      message: expect.stringContaining('E11000 duplicate key'),
    })
    expect((await call(cloud, 'missing')).body).toMatchObject({ code: -502005 })
    expect((await call(cloud, 'whereInTransaction')).body).toMatchObject({
      message: expect.stringContaining('where is not allowed inside a transaction'),
    })
  })

  it('commits a transaction of two documents and counts its operations', async () => {
    const { body, headers } = await call(cloud, 'pair', { n: 1000 })
    expect(body).toBe(1000)
    expect(headers.get('x-local-db-ops')).toBe('4')
    expect(headers.get('x-local-db-writes')).toBe('2')
    expect((await call<unknown[]>(cloud, 'above', { n: 999 })).body).toHaveLength(2)
  })

  it('tells a mini-program caller, a web caller and nobody apart', async () => {
    const mini = await call<{ context: { OPENID?: string } }>(cloud, 'who')
    expect(mini.body.context.OPENID).toBe('resident-zhang')
    const web = await call<{ context: object; user: { uid: string } }>(cloud, 'who', {}, { 'x-local-openid': '', 'x-local-uid': 'web-1' })
    expect(web.body).toMatchObject({ context: {}, user: { uid: 'web-1' } })
    const nobody = await call<{ context: { OPENID?: string }; user: { uid: string } }>(cloud, 'who', {}, { 'x-local-openid': '' })
    expect(nobody.body.context.OPENID).toBeUndefined()
    expect(nobody.body.user.uid).toBe('')
  })

  it('keeps the caller through a nested call', async () => {
    expect((await call(cloud, 'nested')).body).toMatchObject({ context: { OPENID: 'resident-zhang', SOURCE: 'wx_function' } })
  })

  it('answers a function that throws or is unknown without inner words', async () => {
    const thrown = await call<{ errMsg: string }>(cloud, 'throws')
    expect(thrown).toMatchObject({ status: 500, body: { errCode: -504002 } })
    expect(thrown.body.errMsg).not.toContain('inner word')
    const unknown = await fetch(`${cloud.url}/functions/none`, { method: 'POST', body: '{}' })
    expect(unknown.status).toBe(404)
  })

  it('answers a function that hangs once its time is over', async () => {
    const impatient = await startDemoCloud({ functions: [{ name: 'demo', timeout: 1 }] })
    try {
      expect(await call(impatient, 'hangs')).toMatchObject({ status: 504, body: { errCode: -504003 } })
    } finally {
      await impatient.close()
    }
  })

  it('sends one message for each acceptance', async () => {
    const accept = () =>
      fetch(`${cloud.url}/_local/api/acceptances`, { method: 'POST', body: JSON.stringify({ openid: 'resident-li', templateId: 'T1' }) })
    expect((await call(cloud, 'send', { to: 'resident-li' })).body).toMatchObject({ code: 43101 })
    await accept()
    expect((await call(cloud, 'send', { to: 'resident-li' })).body).toMatchObject({ errCode: 0 })
    expect((await call(cloud, 'send', { to: 'resident-li' })).body).toMatchObject({ code: 43101 })
  })

  it('stores, serves and removes files', async () => {
    const { body } = await call<{ address: string; text: string; removed: number }>(cloud, 'file', { path: 'a/文件 b.txt', text: '你好' })
    expect(body).toMatchObject({ text: '你好', removed: 0 })
    expect((await fetch(body.address)).status).toBe(404)
  })
})
