import { openKernelCloud, type KernelCloud } from '../../tests/cloud/kernel'
import { anyone, command, contract, person, query, resident, staff } from '../../src/shared/contract'
import * as z from '../../src/shared/schema'
import { collections } from './collections'
import type * as Kernel from './index'

const refusals = { TAKEN: { message: '{who}先接了。', next: 'openQueue' } } as const
const things = contract('things', refusals, {
  open: query({ by: anyone, input: z.object({}), output: z.object({ known: z.boolean(), staff: z.boolean() }) }),
  mine: query({
    by: resident,
    input: z.object({ words: z._default(z.string().check(z.maxLength(3, '最多 3 个字。')), '') }),
    output: z.object({ key: z.string() }),
  }),
  seen: query({ by: person, input: z.object({}), output: z.object({ staff: z.nullable(z.string()) }) }),
  take: command({
    by: staff('lawyer', 'admin'),
    input: z.object({ how: z.string() }),
    output: z.object({ done: z.boolean() }),
    refusals: ['TAKEN'],
  }),
})

let cloud: KernelCloud
let kernel: typeof Kernel
let main: ReturnType<typeof Kernel.serve>
const ticks: string[] = []

beforeAll(async () => {
  cloud = await openKernelCloud(collections)
  kernel = await import('./index')
  const people = kernel.table<{ _id: string; name: string; title: string; roles: string[]; pointId: string; boundTo?: string }>('staff')
  const member = (id: string, name: string, roles: string[], pointId: string, boundTo?: string) =>
    people.insert({ _id: id, name, title: '', roles, pointId, ...(boundTo !== undefined && { boundTo }) })
  await member('s-2', '陈律师', ['lawyer'], 'p-1', 'wx:lawyer')
  await member('s-1', '李窗口', ['clerk'], 'p-1', 'wx:clerk')
  await member('s-3', '未绑定', ['admin'], 'p-2')
  main = kernel.serve(
    things,
    {
      open: async (_input, { caller, staff: member }) => ({ known: caller !== null, staff: member !== null, secret: 'x' }),
      mine: async (_input, { caller, staff: member }) => ({
        key: `${caller.key} ${caller.channel} ${String(caller.openid)}${member === null ? '' : ' as staff'}`,
      }),
      seen: async (_input, { staff: member }) => ({ staff: member?._id ?? null }),
      take: async ({ how }, { staff: member, now }) => {
        if (how === 'taken') return kernel.offering(kernel.refuse('TAKEN', { who: member.name }, 'how'), [{ date: now.slice(0, 4) }])
        if (how === 'missing') return kernel.refuse('NOT_FOUND')
        if (how === 'conflict') throw new Error('[TransactionConflict] of wx:lawyer')
        if (how === 'broken') throw new TypeError('nothing of wx:lawyer here')
        if (how === 'odd') throw { errMsg: 'odd' }
        return { done: true }
      },
    },
    [{ name: 'job', due: 'always', budgetMs: 1_000, run: async ({ now }) => ({ did: ticks.push(now), more: false }) }],
  )
})
afterAll(() => cloud.close())

const identity = [
  'WX_OPENID',
  'WX_CONTEXT_KEYS',
  'TRIGGER_SRC',
  'TCB_UUID',
  'TCB_CUSTOM_USER_ID',
  'TCB_ISANONYMOUS_USER',
  'LOGINTYPE',
  'TCB_CONTEXT_KEYS',
  'LOCAL_NOW',
] as const
const as = (openid: string | null) => {
  for (const name of identity) Reflect.deleteProperty(process.env, name)
  if (openid !== null) Object.assign(process.env, { WX_OPENID: openid, WX_CONTEXT_KEYS: 'WX_OPENID' })
}
const call = (action: unknown, input?: unknown) => main({ action, input }, { request_id: 'r-7' })
const logs: string[] = []
beforeEach(() => {
  logs.length = 0
  jest.spyOn(console, 'error').mockImplementation((line: string) => void logs.push(line))
  process.env.LOCAL_NOW = '2026-11-24T02:00:00.000Z'
})
afterEach(() => jest.restoreAllMocks())

test('an action for anyone is answered to nobody in particular, and the output names everything that goes out', async () => {
  as(null)
  expect(await call('open')).toEqual({ ok: true, data: { known: false, staff: false } })
  as('lawyer')
  expect(await call('open', {})).toEqual({ ok: true, data: { known: true, staff: true } })
})

test('who is calling comes from the platform: a number stays the string that the platform named, an empty name is nobody', async () => {
  as('12345678901234567890123')
  expect(await call('mine', {})).toEqual({ ok: true, data: { key: 'wx:12345678901234567890123 weapp 12345678901234567890123' } })
  as('')
  expect(await call('mine', {})).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN', next: 'call12348', requestId: 'r-7' } })
  as(null)
  Object.assign(process.env, {
    TCB_UUID: 'u-1',
    TCB_CUSTOM_USER_ID: 'u-1',
    TCB_ISANONYMOUS_USER: 'false',
    LOGINTYPE: 'CUSTOM',
    TCB_CONTEXT_KEYS: 'TCB_UUID,TCB_CUSTOM_USER_ID,TCB_ISANONYMOUS_USER,LOGINTYPE',
  })
  expect(await call('mine', {})).toEqual({ ok: true, data: { key: 'web:u-1 web null' } })
  process.env.TCB_ISANONYMOUS_USER = 'true'
  expect(await call('mine', {})).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } })
  Object.assign(process.env, { TCB_ISANONYMOUS_USER: 'false', LOGINTYPE: 'ANONYMOUS' })
  expect(await call('mine', {})).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } })
})

test('a door for staff opens to the roles it names; a person learns whether they are staff, a resident does not', async () => {
  as('lawyer')
  expect(await call('take', { how: 'well' })).toEqual({ ok: true, data: { done: true } })
  expect(await call('seen', {})).toEqual({ ok: true, data: { staff: 's-2' } })
  expect(await call('mine', {})).toEqual({ ok: true, data: { key: 'wx:lawyer weapp lawyer' } })
  for (const somebody of ['clerk', 'resident']) {
    as(somebody)
    expect(await call('take', { how: 'well' })).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED', next: 'goHome' } })
  }
  expect(await call('seen', {})).toEqual({ ok: true, data: { staff: null } })
})

test('a refusal says its sentence with what fills it, its field, its next step and other ways', async () => {
  as('lawyer')
  expect(await call('take', { how: 'taken' })).toEqual({
    ok: false,
    error: { code: 'TAKEN', message: '陈律师先接了。', field: 'how', next: 'openQueue', offers: [{ date: '2026' }], requestId: 'r-7' },
  })
  expect(await call('take', { how: 'missing' })).toMatchObject({
    error: { code: 'NOT_FOUND', message: expect.stringContaining('没有找到') },
  })
  expect(logs).toEqual([])
})

test('bad input names its field in Chinese: its own sentence where it has one, else the general one', async () => {
  as('lawyer')
  expect(await call('mine', { words: '四个字的' })).toMatchObject({
    error: { code: 'BAD_INPUT', field: 'words', message: '最多 3 个字。' },
  })
  expect(await call('mine', { words: 4 })).toMatchObject({
    error: { code: 'BAD_INPUT', field: 'words', message: '有一处填得不对，请看提示改一下。' },
  })
  expect(await call('mine', 'words')).toEqual({ ok: false, error: expect.not.objectContaining({ field: expect.anything() }) })
})

test('an input of thousands of levels is refused in a sentence, one of as many as a form has is not', async () => {
  as('lawyer')
  const nested = (levels: number): unknown => (levels === 0 ? '字' : { inside: nested(levels - 1) })
  const deep = JSON.parse('['.repeat(4_000) + ']'.repeat(4_000)) as unknown
  for (const input of [deep, { words: deep }, { words: '字', more: deep }, nested(40)])
    expect(await call('mine', input)).toEqual({
      ok: false,
      error: { code: 'BAD_INPUT', message: '内容的样子不对，请关闭后重新打开再试。', next: 'fixField', requestId: 'r-7' },
    })
  expect(await call('mine', { words: '字', more: nested(10) })).toMatchObject({ ok: true })
  expect(logs).toEqual([])
})

test('an action that is not there, whatever it is called, is an old version', async () => {
  as('lawyer')
  for (const action of ['none', 'constructor', 7, undefined, null])
    expect(await call(action)).toMatchObject({ error: { code: 'UNKNOWN_ACTION', requestId: 'r-7' } })
  expect(await main(null)).toMatchObject({ error: { code: 'UNKNOWN_ACTION', requestId: expect.stringMatching(/^[a-z0-9]+$/) } })
  expect(await main('take')).toMatchObject({ error: { code: 'UNKNOWN_ACTION' } })
})

test('what breaks inside is told as broken, a conflict as busy; the log has the detail without who it was', async () => {
  as('lawyer')
  expect(await call('take', { how: 'conflict' })).toMatchObject({ error: { code: 'BUSY', next: 'retry' } })
  expect(await call('take', { how: 'broken' })).toMatchObject({ error: { code: 'BROKEN', next: 'retry' } })
  expect(await call('take', { how: 'odd' })).toMatchObject({ error: { code: 'BROKEN' } })
  expect(logs.map((line) => JSON.parse(line) as object)).toEqual([
    {
      requestId: 'r-7',
      action: 'things.take',
      code: 'BUSY',
      detail: expect.stringMatching(/^Error: \[TransactionConflict\] of \*\*\* at /),
    },
    { requestId: 'r-7', action: 'things.take', code: 'BROKEN', detail: expect.stringMatching(/^TypeError: nothing of \*\*\* here at /) },
    { requestId: 'r-7', action: 'things.take', code: 'BROKEN', detail: '{"errMsg":"odd"}' },
  ])
})

test("the platform's timer runs the jobs at the server's moment; a person cannot", async () => {
  as('lawyer')
  expect(await main({ action: 'tick', Type: 'Timer' })).toMatchObject({ error: { code: 'UNKNOWN_ACTION' } })
  expect(ticks).toEqual([])
  as(null)
  Object.assign(process.env, { TRIGGER_SRC: 'timer', LOCAL_NOW: '2026-11-24T03:00:00.000Z' })
  expect(await main({})).toEqual({ ok: true, data: null })
  expect(ticks).toEqual(['2026-11-24T03:00:00.000Z'])
  // The mark of the call before is still there.
  expect(await call('open', {})).toEqual({ ok: true, data: { known: false, staff: false } })
  as('lawyer')
  process.env.TRIGGER_SRC = 'timer'
  expect(await main({ userInfo: { openId: 'lawyer' } })).toMatchObject({ error: { code: 'UNKNOWN_ACTION' } })
  expect(await call('take', { how: 'well' })).toEqual({ ok: true, data: { done: true } })
  expect(ticks).toHaveLength(1)
  as(null)
  process.env.TRIGGER_SRC = 'timer'
  const without = kernel.serve(contract('without', {}, { nothing: query({ by: anyone, input: z.object({}), output: z.object({}) }) }), {
    nothing: async () => ({}),
  })
  expect(await without({})).toMatchObject({ error: { code: 'UNKNOWN_ACTION' } })
})

test('a tick whose jobs cannot even be read says so in the log and breaks nothing', async () => {
  as(null)
  process.env.TRIGGER_SRC = 'timer'
  const unreadable = {
    name: 'unreadable',
    budgetMs: 1,
    run: async () => ({ did: 0, more: false }),
    get due(): 'always' {
      throw new Error('no list of jobs')
    },
  }
  const ticking = kernel.serve(contract('ticking', {}, {}), {}, [unreadable])
  expect(await ticking({}, { request_id: 'r-8' })).toEqual({ ok: true, data: null })
  expect(logs.map((line) => JSON.parse(line) as object)).toEqual([
    { requestId: 'r-8', action: 'ticking.tick', code: 'BROKEN', detail: expect.stringContaining('no list of jobs') },
  ])
})

test('the staff of a point come by name, and nobody else', async () => {
  expect((await kernel.listStaffOf('p-1')).map(({ name }) => name)).toEqual(['李窗口', '陈律师'].sort())
  expect(await kernel.listStaffOf('p-9')).toEqual([])
})
