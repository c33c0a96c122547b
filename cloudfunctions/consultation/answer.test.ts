import { consultation } from '../../src/shared/consultation/contract'
import { openTestCloud, type TestCloud } from '../../tests/cloud'
import { answered, asked, claimed, goodAnswer, phoneId } from '../../tests/cloud/consultations'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openTestCloud()
})
afterAll(() => cloud.close())

test('the asker reads the answer in its parts, and may ask again for seven days', async () => {
  const { id } = await answered(cloud, 'resident-zhang', '2026-11-23T01:00:00.000Z')
  const read = await cloud.ok(consultation, 'read', { id }, 'resident-zhang', { now: '2026-11-23T02:00:00.000Z' })
  expect(read).toMatchObject({
    state: 'answered',
    dueAt: null,
    followUpUntil: '2026-11-30T01:00:00.000Z',
    actions: ['followUp', 'close', 'hide'],
  })
  expect(read.thread[1]).toMatchObject({ kind: 'answer', by: '陈律师', ...goodAnswer })
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

test('an answer that cites an article which does not exist is sent back with the citation and its field', async () => {
  const { id } = await claimed(cloud)
  const send = (article: string, law = '劳动合同法') =>
    cloud.call(
      consultation,
      'answer',
      { id, answerId: phoneId(), ...goodAnswer, basis: [...goodAnswer.basis, { law, article }] },
      'lawyer-chen',
    )
  expect(await send('第九百条')).toMatchObject({
    ok: false,
    error: {
      code: 'NO_SUCH_ARTICLE',
      message: '依据 2：《劳动合同法》没有第九百条，最后一条是第九十八条。请核对以后再发。',
      field: 'basis.1.article',
      next: 'fixField',
    },
  })
  expect(await cloud.ok(consultation, 'read', { id }, 'lawyer-chen')).toMatchObject({ state: 'claimed' })
  // Other laws than those of the index exist.
  expect((await send('第九百条', '安徽省某条例')).ok).toBe(true)
})

const day = '2026-11-23T02:00:00.000Z'
const night = '2026-11-23T15:00:00.000Z'
const sentOf = async (id: string) =>
  (await cloud.outbox()).map((message) => JSON.stringify(message)).filter((message) => message.includes(id))
const toldOf = async (id: string) =>
  (
    await cloud.documents<{ person: string; title: string; to: { params: { id: string } }; unsent: { from: string } | null }>('inbox')
  ).filter(({ to }) => to.params.id === id)

test('a message goes to who asked and accepted, in words that give nothing away on a locked screen', async () => {
  await cloud.accept('resident-message', 'local-progress')
  const { id } = await answered(cloud, 'resident-message', day)
  const sent = await sentOf(id)
  expect(sent).toHaveLength(1)
  expect(sent[0]).toContain('您的事项有新进展')
  expect(sent[0]).toContain('features/consultation/pages/consultation/index')
  expect(sent[0]).not.toMatch(/工资|律师|咨询/)
})

test('the inbox has every answer once, whether a message was accepted or not', async () => {
  const { id } = await answered(cloud, 'resident-inbox', day)
  expect(await toldOf(id)).toMatchObject([{ person: 'wx:resident-inbox', title: '您的事项有新进展' }])
  await cloud.ok(consultation, 'followUp', { id, followUpId: phoneId(), text: '那仲裁要多久呢？' }, 'resident-inbox', { now: day })
  const again = { id, answerId: phoneId(), ...goodAnswer }
  for (let i = 0; i < 2; i++) await cloud.ok(consultation, 'answer', again, 'lawyer-chen', { now: day })
  expect(await toldOf(id)).toHaveLength(2)
})

test('at night nobody is woken: the inbox has it at once, the message waits for the morning', async () => {
  await cloud.accept('resident-asleep', 'local-progress')
  const { id } = await answered(cloud, 'resident-asleep', night)
  expect(await sentOf(id)).toEqual([])
  expect(await toldOf(id)).toMatchObject([{ unsent: { from: '2026-11-24T00:00:00.000Z' } }])
})

test('a death anywhere while answering leaves, after the retry, one answer that was told once', async () => {
  await cloud.accept('resident-crash', 'local-progress')
  const { id } = await claimed(cloud, 'resident-crash', day)
  const input = { id, answerId: phoneId(), ...goodAnswer }
  for (const crashAfterOp of [1, 2, 3, 4, 5])
    await cloud.raw('consultation', { action: 'answer', input }, 'lawyer-chen', { now: day, faults: { crashAfterOp } })
  await cloud.ok(consultation, 'answer', input, 'lawyer-chen', { now: day })
  const { thread } = await cloud.ok(consultation, 'read', { id }, 'resident-crash')
  expect(thread.filter(({ kind }) => kind === 'answer')).toHaveLength(1)
  expect(await toldOf(id)).toHaveLength(1)
})

test('nobody having accepted a message never stops an answer', async () => {
  const { id } = await claimed(cloud, 'resident-quiet')
  const reply = await cloud.call(consultation, 'answer', { id, answerId: phoneId(), ...goodAnswer }, 'lawyer-chen')
  expect(reply.ok).toBe(true)
})
