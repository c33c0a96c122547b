import { consultation } from '../../src/shared/consultation/contract'
import { openTestCloud, type TestCloud } from '../../tests/cloud'
import { answered, asked, claimed, goodAnswer, phoneId } from '../../tests/cloud/consultations'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openTestCloud()
}, 30_000)
afterAll(() => cloud.close())

test('the asker reads the answer in its parts, and may ask again for seven days', async () => {
  const { id } = await answered(cloud, 'resident-zhang', '2026-11-23T01:00:00.000Z')
  const matter = await cloud.ok(consultation, 'read', { id }, 'resident-zhang', { now: '2026-11-23T02:00:00.000Z' })
  expect(matter).toMatchObject({
    state: 'answered',
    dueAt: null,
    followUpUntil: '2026-11-30T01:00:00.000Z',
    actions: ['followUp', 'close'],
  })
  expect(matter.thread[1]).toMatchObject({ kind: 'answer', by: '陈律师', ...goodAnswer })
})

test('an answer sent twice is one answer, even at the same moment', async () => {
  const { id } = await claimed(cloud)
  const answerId = phoneId()
  const send = () => cloud.call(consultation, 'answer', { id, answerId, ...goodAnswer }, 'lawyer-chen')
  expect((await Promise.all([send(), send()])).every((reply) => reply.ok)).toBe(true)
  expect((await send()).ok).toBe(true)
  expect((await cloud.ok(consultation, 'read', { id }, 'resident-zhang')).thread.filter(({ kind }) => kind === 'answer')).toHaveLength(1)
})

test('only the lawyer who has it can answer', async () => {
  const { id } = await claimed(cloud)
  expect(await cloud.call(consultation, 'answer', { id, answerId: phoneId(), ...goodAnswer }, 'lawyer-sun')).toMatchObject({
    ok: false,
    error: { code: 'NOT_YOURS' },
  })
  const waiting = await asked(cloud)
  expect(await cloud.call(consultation, 'answer', { id: waiting.id, answerId: phoneId(), ...goodAnswer }, 'lawyer-chen')).toMatchObject({
    ok: false,
    error: { code: 'NOT_YOURS' },
  })
})

test('a first answer without a legal basis is sent back with the field it misses', async () => {
  const { id } = await claimed(cloud)
  expect(await cloud.call(consultation, 'answer', { id, answerId: phoneId(), ...goodAnswer, basis: [] }, 'lawyer-chen')).toMatchObject({
    ok: false,
    error: { code: 'BASIS_NEEDED', field: 'basis', next: 'fixField' },
  })
})

test('a message goes to who asked and accepted, in words that give nothing away on a locked screen', async () => {
  await cloud.accept('resident-message', 'local-progress')
  const { id } = await answered(cloud, 'resident-message')
  const mine = (await cloud.outbox()).map((message) => JSON.stringify(message)).filter((message) => message.includes(id))
  expect(mine).toHaveLength(1)
  expect(mine[0]).toContain('您的事项有新进展')
  expect(mine[0]).not.toMatch(/工资|律师|咨询/)
})

test('nobody having accepted a message never stops an answer', async () => {
  const { id } = await claimed(cloud, 'resident-quiet')
  const reply = await cloud.call(consultation, 'answer', { id, answerId: phoneId(), ...goodAnswer }, 'lawyer-chen')
  expect(reply.ok).toBe(true)
})
