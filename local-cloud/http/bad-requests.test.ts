import http from 'node:http'
import net from 'node:net'
import os from 'node:os'
import { call, startDemoCloud } from '../fixtures/cloud'
import { type LocalCloud } from '../index'

const SECRET = 'known-to-this-test'

interface Answer {
  readonly status: number
  readonly body: string
}

describe('a request that is no good gets an error and leaves the server up', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await startDemoCloud({ secret: SECRET })
  })
  afterAll(() => cloud.close())
  afterEach(async () => {
    expect((await fetch(`${cloud.url}/healthz`)).status).toBe(200)
  })

  /** Not fetch: it would tidy up the path and the headers before they leave. */
  function send(method: string, path: string, body: string | Buffer = '', headers: Record<string, string> = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const request = http.request({ host: '127.0.0.1', port: cloud.port, method, path, headers }, (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => (text += chunk.toString()))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }))
      })
      request.on('error', reject)
      request.end(body)
    })
  }
  const admin = (body: unknown): Promise<Answer> =>
    send('POST', '/admin?env=local', typeof body === 'string' ? body : JSON.stringify(body), {
      authorization: `TC3 Credential=${SECRET}/x`,
    })
  const code = ({ status, body }: Answer): unknown[] => [status, (JSON.parse(body) as { code?: string }).code]

  it('not JSON', async () => {
    expect((await send('POST', '/functions/demo', '{"op":')).status).toBe(400)
    expect((await admin('{"action":')).status).toBe(400)
    expect((await admin('[]')).status).toBe(400)
    expect((await send('POST', '/_local/api/acceptances', 'x')).status).toBe(400)
  })

  it('an event of thousands of levels', async () => {
    const nested = (levels: number) => `{"op":"nothing","more":${'['.repeat(levels)}${']'.repeat(levels)}}`
    expect(await send('POST', '/functions/demo', nested(4_000))).toEqual({
      status: 400,
      body: JSON.stringify({ errMsg: 'The event has more than 100 levels' }),
    })
    expect((await send('POST', '/functions/demo', nested(100))).status).toBe(400)
    expect((await send('POST', '/functions/demo', nested(99))).status).not.toBe(400)
  })

  it('an unknown action, door, function, method', async () => {
    expect(code(await admin({ action: 'database.dropEverything' }))).toEqual([200, 'INVALID_PARAM'])
    expect(code(await admin({ action: 'toString' }))).toEqual([200, 'INVALID_PARAM'])
    expect((await send('POST', '/functions/nobody', '{}')).status).toBe(404)
    expect((await send('POST', '/functions/', '{}')).status).toBe(404)
    expect((await send('POST', '/functions/constructor', '{}')).status).toBe(404)
    expect((await send('GET', '/functions/demo')).status).toBe(405)
    expect((await send('GET', '/_local/api/nothing')).status).toBe(404)
    expect((await send('GET', '/_local/api/collections/%zz')).status).toBe(400)
  })

  it.each([
    ['half an object', '{"a":'],
    ['a number that is none', '{"a":{"$numberInt":"x"}}'],
    ['a moment that is none', '{"a":{"$date":{"$numberLong":"soon"}}}'],
    ['a date without a form', '{"a":{"$date":{}}}'],
    ['an expression that is none', '{"a":{"$regularExpression":{"pattern":"("}}}'],
    ['an expression without a pattern', '{"a":{"$regularExpression":null}}'],
    ['a list', '[]'],
    ['a name', '"x"'],
    ['nothing', 'null'],
    ['twenty thousand levels', `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)},"b":{"$numberInt":"1"}}`],
  ])('extended JSON that is malformed: %s', async (_name, text) => {
    expect(code(await admin({ action: 'database.insertDocument', collectionName: 'things', data: [text] }))).toEqual([200, 'INVALID_PARAM'])
    const { body } = await admin({ action: 'database.getDocument', collectionName: 'things', query: text })
    expect(JSON.parse(body)).toMatchObject({ code: 'INVALID_PARAM' })
  })

  it.each([
    { action: 'database.insertDocument', collectionName: 'things', data: 'x' },
    { action: 'database.insertDocument', collectionName: 'things', data: [1, null] },
    { action: 'database.getDocument', collectionName: 7 },
    { action: 'database.getDocument', collectionName: 'things', limit: -1 },
    { action: 'database.getDocument', collectionName: 'things', query: '{"$where":"1"}' },
    { action: 'database.getDocument', collectionName: '_local_outbox' },
    { action: 'database.aggregateDocuments', collectionName: 'things', stages: [null] },
    { action: 'database.aggregateDocuments', collectionName: 'things', stages: [{ stageKey: '$group', stageValue: 'null' }] },
    { action: 'database.modifyDocument', collectionName: 'things', query: '{"_id":"a"}', data: '{"$set":1}', merge: true },
    { action: 'database.commitTransaction', transactionId: 'nobody' },
    { action: 'database.commitTransaction' },
    { action: 'functions.invokeFunction', function_name: 'nobody', request_data: '{}' },
    { action: 'functions.invokeFunction', function_name: 'demo', request_data: '{' },
    { action: 'storage.getUploadMetadata', path: '../outside' },
    { action: 'storage.batchDeleteFile', fileid_list: 'x' },
  ])('a gateway request with fields that are no good: %j', async (body) => {
    const answer = await admin(body)
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toMatchObject({ code: expect.stringMatching(/^[A-Z_]+$/), message: expect.any(String) })
    expect((JSON.parse(answer.body) as { code: string }).code).not.toBe('SYS_ERR')
  })

  it('a body of 20 MB', async () => {
    const large = Buffer.alloc(20 * 1024 * 1024, 0x20)
    expect((await send('POST', '/functions/demo', large)).status).toBe(413)
    expect((await admin(large.toString())).status).toBe(413)
  })

  it('a file of more than 50 MB', async () => {
    const large = Buffer.alloc(50 * 1024 * 1024 + 1)
    expect((await send('PUT', '/_local/files/large.bin', large, { authorization: SECRET })).status).toBe(413)
    expect((await send('GET', '/_local/files/large.bin')).status).toBe(404)
  })

  it('the gateway without this server’s secret', async () => {
    expect((await send('POST', '/admin', '{}')).status).toBe(403)
    expect((await send('PUT', '/_local/files/a.txt', 'x')).status).toBe(403)
  })

  it.each([
    '../documents.sqlite',
    '..%2fdocuments.sqlite',
    '%2e%2e/documents.sqlite',
    'a/../../x',
    '/etc/passwd',
    '%00',
    'a%5c..%5cx',
    '%zz',
    '',
  ])('a trick with the path of a file: %s', async (path) => {
    expect([400, 403, 404]).toContain((await send('GET', `/_local/files/${path}`)).status)
    expect([400, 403, 404]).toContain((await send('PUT', `/_local/files/${path}`, 'x', { authorization: SECRET })).status)
  })

  it('a file where a folder is, and a name too long for any disk', async () => {
    const put = (path: string): Promise<Answer> => send('PUT', `/_local/files/${path}`, 'x', { authorization: SECRET })
    expect((await put('one')).status).toBe(200)
    expect((await put('one/two')).status).toBe(400)
    expect((await put('x'.repeat(400))).status).toBe(400)
    expect((await call<{ message: string }>(cloud, 'uploadRefused', { path: '../x' })).body.message).toContain('not allowed')
  })

  it('a form is taken as older SDKs send it, with the right signature and a file', async () => {
    const form = (fields: Readonly<Record<string, string>>) =>
      `${Object.entries(fields)
        .map(([name, value]) => `--mark\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
        .join('')}--mark--\r\n`
    const post = (fields: Readonly<Record<string, string>>) =>
      send('POST', '/_local/files/forms/one.txt', form(fields), { 'content-type': 'multipart/form-data; boundary=mark' })
    expect((await post({ Signature: SECRET, key: 'forms/one.txt', file: '正文' })).status).toBe(200)
    expect(await send('GET', '/_local/files/forms/one.txt')).toMatchObject({ status: 200, body: '正文' })
    expect((await post({ Signature: 'wrong', file: 'x' })).status).toBe(403)
    expect((await post({ Signature: SECRET })).status).toBe(400)
  })

  it('a caller no platform would send', async () => {
    expect((await send('POST', '/functions/demo', '{}', { 'x-local-openid': '12345' })).status).toBe(400)
    expect((await send('POST', '/functions/demo', '{}', { 'x-local-openid': "a' or 1" })).status).toBe(400)
  })

  it('a foreign Host or Origin, on every door', async () => {
    for (const [method, path] of [
      ['GET', '/healthz'],
      ['POST', '/functions/demo'],
      ['POST', '/admin'],
      ['GET', '/_local/api/calls'],
    ] as const) {
      expect((await send(method, path, '{}', { host: 'evil.example' })).status).toBe(403)
      expect((await send(method, path, '{}', { host: `127.0.0.1.evil.example:${cloud.port}` })).status).toBe(403)
      expect((await send(method, path, '{}', { origin: 'https://evil.example' })).status).toBe(403)
      expect((await send(method, path, '{}', { origin: 'null' })).status).toBe(403)
    }
    expect((await send('GET', '/healthz', '', { origin: `http://localhost:${cloud.port}` })).status).toBe(200)
  })

  it('no HTTP at all', async () => {
    const words = await new Promise<string>((resolve) => {
      const socket = net.connect(cloud.port, '127.0.0.1', () => socket.write('what is this\r\n\r\n'))
      let said = ''
      socket.on('data', (chunk: Buffer) => (said += chunk.toString()))
      socket.on('close', () => resolve(said))
      socket.on('error', () => resolve(said))
    })
    expect(words).toContain('400')
  })

  it('from another machine: it listens on 127.0.0.1 only', async () => {
    const reached = (host: string): Promise<boolean> =>
      new Promise((resolve) => {
        const socket = net.connect(cloud.port, host, () => resolve(true))
        socket.on('error', () => resolve(false))
        socket.setTimeout(20_000, () => resolve(false))
      })
    const outside = Object.values(os.networkInterfaces()).flatMap((list) => (list ?? []).filter(({ internal }) => !internal))
    for (const { address } of outside) expect(await reached(address)).toBe(false)
    expect(await reached('::1')).toBe(false)
    expect(await reached('127.0.0.1')).toBe(true)
  })
})
