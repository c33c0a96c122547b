import { openKernelCloud, type KernelCloud } from '../../tests/cloud/kernel'
import type { OutputOf } from '../../src/shared/contract'
import { account } from '../../src/shared/account/contract'
import { collections as foundation } from '../foundation/collections'
import type * as Kernel from '../kernel'
import { collections } from './collections'

type Inbox = OutputOf<typeof account.actions.inbox>

let cloud: KernelCloud
let kernel: typeof Kernel
let read: (before?: string, limit?: number) => Promise<Inbox>
let mark: (id: string, person?: string) => Promise<unknown>
const at = (minute: number) => `2026-11-24T01:${String(minute).padStart(2, '0')}:00.000Z`
const call = (key: string) => ({ caller: { key, channel: 'weapp' as const, openid: null }, staff: null, now: at(59), requestId: 'r' })

beforeAll(async () => {
  cloud = await openKernelCloud([...collections, ...foundation])
  kernel = await import('../kernel')
  const { inbox } = await import('./inbox')
  const { markRead } = await import('./markRead')
  // What the phone gets: the output schema has the last word.
  read = async (before, limit = 20) => account.actions.inbox.output.parse(await inbox({ before, limit }, call('wx:li')))
  mark = (id, person = 'wx:li') => markRead({ id }, call(person))
  const entry = (id: string, minute: number, more: object = {}) => ({
    _id: id,
    person: 'wx:li',
    at: at(minute),
    title: id,
    text: '',
    readAt: null,
    ...more,
  })
  const entries = kernel.table<{ readonly _id: string }>('inbox')
  const to = { page: 'booking', params: { id: 'b-1' } }
  for (const document of [
    entry('new', 4, { to }),
    entry('same-moment', 4, { to }),
    // Written by versions before: by the names that pages had then, or by one that there is no longer.
    entry('before', 3, { page: 'visit', subjectId: 'b-2' }),
    entry('gone', 2, { to: { page: 'ledger', params: {} } }),
    { ...entry('of-another', 9, { to }), person: 'wx:other' },
  ])
    await entries.insert(document)
})
afterAll(() => cloud.close())

test('comes page by page, newest first, each once, and nobody else’s', async () => {
  const first = await read(undefined, 1)
  const second = await read(first.next ?? '', 2)
  const third = await read(second.next ?? '', 2)
  expect([first, second, third].flatMap(({ items }) => items.map(({ id }) => id))).toEqual(['same-moment', 'new', 'before', 'gone'])
  expect(third.next).toBeNull()
})

test('names the page that each opens, by the name it has today; one that there is no longer opens the inbox', async () => {
  const { items } = await read()
  expect(Object.fromEntries(items.map(({ id, to }) => [id, to]))).toMatchObject({
    new: { page: 'booking', params: { id: 'b-1' } },
    before: { page: 'booking', params: { id: 'b-2' } },
    gone: { page: 'inbox', params: {} },
  })
})

test('is read once its reader says so; somebody else changes nothing', async () => {
  await mark('new', 'wx:other')
  expect((await read()).items.find(({ id }) => id === 'new')?.read).toBe(false)
  await mark('new')
  expect((await read()).items.find(({ id }) => id === 'new')?.read).toBe(true)
})
