import { account } from '../../src/shared/account/contract'
import { petition } from '../../src/shared/petition/contract'
import { valueOn } from '../../src/shared/parameters'
import { addHours, dateOf } from '../../src/shared/time'
import { openTestCloud, type TestCloud } from '../../tests/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openTestCloud()
})
afterAll(() => cloud.close())

const now = '2026-11-24T02:00:00.000Z'
const end = addHours(now, 24 * valueOn('petition.openDays', dateOf(now)))
let sent = 0
const opened = (as: string) => cloud.ok(petition, 'open', { id: `phone-id-${++sent}`, what: '楼道里的灯坏了' }, as, { now })
const codeOf = (reply: { ok: boolean; error?: { code: string } }) => (reply.ok ? 'ok' : reply.error?.code)
const answer = async (id: string, as = 'clerk-wang') =>
  codeOf(await cloud.call(petition, 'answer', { id, answer: '明天来修。' }, as, { now }))
const close = async (id: string, as: string) => codeOf(await cloud.call(petition, 'close', { id }, as, { now }))
const waits = async (as: string) => (await cloud.ok(account, 'waits', {}, as, { now })).items.filter(({ domain }) => domain === 'petition')
const told = async (person: string) =>
  (await cloud.documents<{ person: string; title: string; to: unknown }>('inbox')).filter((entry) => entry.person === `wx:${person}`)

test('a petition goes from open to answered to closed, each step once, by whose step it is', async () => {
  const { id } = await opened('resident-zhang')
  expect(await waits('resident-zhang')).toEqual([])
  expect(await close(id, 'resident-zhang')).toBe('NOT_ANSWERED_YET')
  expect(await answer(id, 'resident-zhang')).toBe('NOT_ALLOWED')
  expect(await answer(id)).toBe('ok')
  expect(await answer(id)).toBe('NOT_OPEN')
  expect(await cloud.ok(petition, 'read', { id }, 'resident-zhang')).toMatchObject({ answer: '明天来修。', actions: ['close'] })
  expect(await waits('resident-zhang')).toMatchObject([{ tag: '有答复了', to: { page: 'petition', params: { id } } }])
  expect(await close(id, 'resident-li')).toBe('NOT_FOUND')
  expect(await close(id, 'resident-zhang')).toBe('ok')
  expect(await close(id, 'resident-zhang')).toBe('ALREADY_CLOSED')
  expect(await waits('resident-zhang')).toEqual([])
  expect(await told('resident-zhang')).toMatchObject([{ title: '您的诉求有答复了', to: { page: 'petition', params: { id } } }])
})

test('the timer closes what nobody answered, not what somebody did, and tells of it once', async () => {
  const [left, answered] = [await opened('resident-left'), await opened('resident-answered')]
  expect(await answer(answered.id)).toBe('ok')
  const stateAt = async (moment: string) => {
    await cloud.tick('petition', moment)
    return (await cloud.ok(petition, 'read', { id: left.id }, 'resident-left')).state
  }
  expect(await stateAt(addHours(end, -1))).toBe('open')
  expect(await stateAt(end)).toBe('closed')
  await cloud.tick('petition', addHours(end, 1))
  expect(await told('resident-left')).toMatchObject([{ title: '您的诉求到期没有答复', to: { params: { id: left.id } } }])
  expect((await cloud.ok(petition, 'read', { id: answered.id }, 'resident-answered')).state).toBe('answered')
})
