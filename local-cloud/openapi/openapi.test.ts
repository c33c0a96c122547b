import { call, startDemoCloud } from '../fixtures/cloud'
import { type LocalCloud } from '../index'

describe('cloud.openapi', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await startDemoCloud()
  })
  afterAll(() => cloud.close())

  it('draws a code as a real image, another one for another scene', async () => {
    const draw = async (scene: string) =>
      (await call<{ contentType: string; base64: string }>(cloud, 'code', { scene, page: 'pages/home/index' })).body
    const one = await draw('id=1')
    expect(one.contentType).toBe('image/png')
    const bytes = Buffer.from(one.base64, 'base64')
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([430, 430])
    expect((await draw('id=2')).base64).not.toBe(one.base64)
    expect((await call(cloud, 'codeRefused', { scene: 'x'.repeat(33) })).body).toMatchObject({ code: 40169 })
  })

  it('draws a code of a path with its parameters, and refuses none and one that is too long', async () => {
    const draw = async (path: string) => (await call<{ contentType: string; base64: string }>(cloud, 'pathCode', { path })).body
    const one = await draw('pages/home/index?id=1')
    expect([one.contentType, Buffer.from(one.base64, 'base64').subarray(1, 4).toString()]).toEqual(['image/png', 'PNG'])
    expect((await draw('pages/home/index?id=2')).base64).not.toBe(one.base64)
    for (const path of ['', 'p'.repeat(1025)]) expect((await call(cloud, 'pathCodeRefused', { path })).body).toMatchObject({ code: 40159 })
  })

  it('refuses open data by its name', async () => {
    expect((await call<{ message: string }>(cloud, 'openData')).body.message).toContain('getOpenData is not emulated')
  })

  it('passes harmless words and finds risky ones', async () => {
    expect((await call(cloud, 'check', { content: '你好' })).body).toBe('pass')
    expect((await call(cloud, 'check', { content: '特价代开发票' })).body).toBe('risky')
    expect((await call(cloud, 'check', { content: 'local-cloud-review' })).body).toBe('review')
  })

  it('refuses what version 2 of the check does not take, and can be made to say nothing', async () => {
    const asked = { content: '你好', version: 2, scene: 2, openid: 'o' }
    const code = async (more: object) => (await call<{ code: number }>(cloud, 'checkRefused', { ...asked, ...more })).body.code
    expect([
      await code({ version: 1 }),
      await code({ openid: '' }),
      await code({ scene: 5 }),
      await code({ content: '' }),
      await code({ content: '长'.repeat(2_501) }),
      await code({ content: 'local-cloud-silent' }),
    ]).toEqual([47001, 40003, 40129, 44002, 45002, -1])
  })

  it('names an API it does not serve', async () => {
    expect((await call<{ message: string }>(cloud, 'unknownApi')).body.message).toContain('wxacode.createQRCode')
  })

  it('records every call in the outbox', async () => {
    const outbox = (await (await fetch(`${cloud.url}/_local/api/outbox`)).json()) as { api: string }[]
    expect(outbox.map(({ api }) => api)).toEqual(expect.arrayContaining(['wxacode.getUnlimited', 'security.msgSecCheck']))
  })
})
