import { specimen } from '../../src/shared/specimen/contract'
import { valueOn } from '../../src/shared/parameters'
import { addHours, dateOf } from '../../src/shared/time'
import { openTestCloud, type TestCloud } from '../../tests/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openTestCloud()
})
afterAll(() => cloud.close())

const now = '2026-11-24T02:00:00.000Z'
const later = addHours(now, 24 * valueOn('specimen.openDays', dateOf(now)))
let sent = 0
const opened = (as: string, id = `phone-id-${++sent}`) => cloud.ok(specimen, 'open', { id, what: '楼道里的灯坏了' }, as, { now })
const codeOf = (reply: { ok: boolean; error?: { code: string } }) => (reply.ok ? 'ok' : reply.error?.code)

test('the same sent twice is one specimen; other words under its id are refused', async () => {
  const first = await opened('resident-zhang', 'phone-id-same')
  expect(await opened('resident-zhang', 'phone-id-same')).toEqual(first)
  expect(codeOf(await cloud.call(specimen, 'open', { id: 'phone-id-same', what: '别的一件事情' }, 'resident-zhang'))).toBe(
    'SENT_DIFFERENTLY',
  )
})

test('a specimen is read and closed by who opened it; to a stranger it is missing', async () => {
  const { id } = await opened('resident-zhang')
  for (const action of ['read', 'close'] as const)
    expect(codeOf(await cloud.call(specimen, action, { id }, 'resident-li'))).toBe('NOT_FOUND')
  expect(await cloud.ok(specimen, 'read', { id }, 'resident-zhang')).toMatchObject({ state: 'open', actions: ['close'] })
  expect(await cloud.ok(specimen, 'close', { id }, 'resident-zhang')).toMatchObject({ state: 'closed', actions: [] })
  expect(codeOf(await cloud.call(specimen, 'close', { id }, 'resident-zhang'))).toBe('ALREADY_CLOSED')
})

test('my specimens come page by page, newest first, each once', async () => {
  const ids = await Promise.all([1, 2, 3].map(() => opened('resident-paging').then(({ id }) => id)))
  const first = await cloud.ok(specimen, 'mine', { limit: 2 }, 'resident-paging')
  const second = await cloud.ok(specimen, 'mine', { limit: 2, before: first.next ?? undefined }, 'resident-paging')
  expect([...first.items, ...second.items].map(({ id }) => id).sort()).toEqual(ids.sort())
  expect(second.next).toBeNull()
})

test('one that is left open closes when its time is over, not before, and its owner is told once', async () => {
  const { id } = await opened('resident-left')
  const stateAt = async (moment: string) => {
    await cloud.tick('specimen', moment)
    return (await cloud.ok(specimen, 'read', { id }, 'resident-left')).state
  }
  expect(await stateAt(addHours(later, -1))).toBe('open')
  expect(await stateAt(later)).toBe('closed')
  expect(await stateAt(addHours(later, 1))).toBe('closed')
  const told = (await cloud.documents<{ person: string; to: unknown }>('inbox')).filter(({ person }) => person === 'wx:resident-left')
  expect(told.map(({ to }) => to)).toEqual([{ page: 'specimen', params: { id } }])
})
