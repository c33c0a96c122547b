import { openKernelCloud, type KernelCloud } from '../../tests/cloud/kernel'
import type * as Kernel from './index'

let cloud: KernelCloud
let kernel: typeof Kernel
let logged: jest.SpyInstance
beforeAll(async () => {
  cloud = await openKernelCloud([])
  kernel = await import('./index')
})
afterAll(() => cloud.close())
beforeEach(() => {
  logged = jest.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => logged.mockRestore())

const check = (text: string, openid: string | null = 'li') => kernel.checkWords(text, { openid, scene: 'social' }, 'request-1')
const lines = () => logged.mock.calls.map(([line]) => String(line)).join('\n')

test('harmless words are fine, risky ones refused; neither is logged', async () => {
  expect([await check('我在外地，月底回来。'), await check('特价代开发票')]).toEqual(['fine', 'refused'])
  expect(lines()).toBe('')
})

test('the platform is asked by version 2, with who wrote it and where it is shown', async () => {
  await check('在哪里见面？')
  const [asked] = (await cloud.outbox()) as unknown as { openid: string; scene: number }[]
  expect(asked).toMatchObject({ openid: 'li', scene: 4 })
})

test('an outage, a doubt of the platform’s and a web login stop nobody: said to be unchecked, with a line in the log without the words', async () => {
  expect([await check('local-cloud-silent 我家的事'), await check('local-cloud-review 我家的事'), await check('我家的事', null)]).toEqual([
    'unchecked',
    'unchecked',
    'unchecked',
  ])
  expect(lines()).toMatch(/NOT_CHECKED.*-1[^]*review[^]*webLogin/)
  expect(lines()).not.toMatch(/我家的事|"li"/)
})

test('where nothing was written, nobody is asked', async () => {
  const before = (await cloud.outbox()).length
  expect(await check(' \n')).toBe('fine')
  expect((await cloud.outbox()).length).toBe(before)
})

test('what is longer than the platform takes is asked about as far as it goes, and no character is cut in half', async () => {
  expect(await check('一'.repeat(2_499) + '👨‍👩‍👧')).toBe('fine')
})
