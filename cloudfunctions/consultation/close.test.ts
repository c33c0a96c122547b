import { consultation } from '../../src/shared/consultation/contract'
import { openTestCloud, type TestCloud } from '../../tests/cloud'
import { answered, asked, claimed, goodAnswer, phoneId } from '../../tests/cloud/consultations'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openTestCloud()
})
afterEach(() => cloud.close())

const recordsOf = async (id: string) =>
  (await cloud.documents<{ subjectId: string }>('service_records')).filter(({ subjectId }) => subjectId === id)

test('ending it writes one service record, however often and from however many sides it is sent', async () => {
  const { id } = await answered(cloud)
  const replies = await Promise.all(Array.from({ length: 8 }, () => cloud.call(consultation, 'close', { id }, 'resident-zhang')))
  expect(replies.every((reply) => reply.ok && reply.data.recordId === `consultation-${id}`)).toBe(true)
  expect(await recordsOf(id)).toHaveLength(1)
})

test('a death between the two writes leaves neither', async () => {
  const { id } = await answered(cloud)
  for (const crashAfterOp of [1, 2, 3, 4])
    await cloud.raw('consultation', { action: 'close', input: { id } }, 'resident-zhang', { faults: { crashAfterOp } })
  const state = (await cloud.ok(consultation, 'read', { id }, 'resident-zhang')).state
  expect(await recordsOf(id)).toHaveLength(state === 'closed' ? 1 : 0)
  expect((await cloud.ok(consultation, 'close', { id }, 'resident-zhang')).state).toBe('closed')
  expect(await recordsOf(id)).toHaveLength(1)
})

test('cannot be ended before it is answered', async () => {
  const { id } = await claimed(cloud)
  expect(await cloud.call(consultation, 'close', { id }, 'resident-zhang')).toMatchObject({
    ok: false,
    error: { code: 'NOT_ANSWERED_YET' },
  })
  expect(await recordsOf(id)).toHaveLength(0)
})

test('the lawyer cannot end it while the resident may still ask, and can after seven days', async () => {
  const { id } = await answered(cloud, 'resident-zhang', '2026-11-23T01:00:00.000Z')
  expect(await cloud.call(consultation, 'close', { id }, 'lawyer-chen', { now: '2026-11-30T01:00:00.000Z' })).toMatchObject({
    ok: false,
    error: { code: 'RESIDENT_MAY_STILL_ASK' },
  })
  expect((await cloud.call(consultation, 'close', { id }, 'lawyer-chen', { now: '2026-11-30T01:00:01.000Z' })).ok).toBe(true)
})

test('who asked is told when the lawyer ends it, once and with nothing to be read on a locked screen; who ended it knows', async () => {
  const told = async (id: string) =>
    (await cloud.documents<{ title: string; person: string; to: { params: { id: string } } }>('inbox'))
      .filter(({ to }) => to.params.id === id)
      .map(({ title, person }) => ({ title, person }))
  const [mine, theirs] = [await answered(cloud, 'resident-told', '2026-11-02T01:00:00.000Z'), await answered(cloud, 'resident-told')]
  for (let i = 0; i < 2; i++) await cloud.ok(consultation, 'close', { id: mine.id }, 'lawyer-chen', { now: '2026-11-23T01:00:00.000Z' })
  await cloud.ok(consultation, 'close', { id: theirs.id }, 'resident-told')
  expect((await told(mine.id)).filter(({ title }) => title === '您的事项办完了')).toEqual([
    { title: '您的事项办完了', person: 'wx:resident-told' },
  ])
  expect((await told(theirs.id)).filter(({ title }) => title === '您的事项办完了')).toEqual([])
})

test('a stranger, and a lawyer who does not have it, cannot end it: to them it is missing', async () => {
  const { id } = await answered(cloud)
  for (const stranger of ['resident-li', 'lawyer-sun', 'clerk-wang', 'supervisor-zhao'])
    expect(await cloud.call(consultation, 'close', { id }, stranger)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  for (const stranger of ['resident-li', 'clerk-wang', 'supervisor-zhao'])
    expect(await cloud.call(consultation, 'read', { id }, stranger)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
})

test('taking a question back leaves no record: no service was given', async () => {
  const { id } = await asked(cloud)
  expect(await cloud.ok(consultation, 'withdraw', { id }, 'resident-zhang')).toMatchObject({
    state: 'withdrawn',
    recordId: null,
    actions: ['hide'],
  })
  expect((await cloud.call(consultation, 'withdraw', { id }, 'resident-zhang')).ok).toBe(true)
  expect(await cloud.call(consultation, 'withdraw', { id }, 'resident-li')).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  expect(await recordsOf(id)).toHaveLength(0)
  const late = await answered(cloud)
  expect(await cloud.call(consultation, 'withdraw', { id: late.id }, 'resident-zhang')).toMatchObject({
    ok: false,
    error: { code: 'ALREADY_ANSWERED' },
  })
})

test('a question that was answered and then given back is not taken back: a service was given', async () => {
  const { id } = await answered(cloud)
  await cloud.ok(consultation, 'followUp', { id, followUpId: phoneId(), text: '那仲裁要多久呢？' }, 'resident-zhang')
  await cloud.ok(consultation, 'handBack', { id, reason: '病了，请别人接着答' }, 'lawyer-chen')
  expect(await cloud.call(consultation, 'withdraw', { id }, 'resident-zhang')).toMatchObject({
    ok: false,
    error: { code: 'ALREADY_ANSWERED' },
  })
  expect((await cloud.ok(consultation, 'read', { id }, 'resident-zhang')).state).toBe('waiting')
})

test('nothing more is said once it has ended', async () => {
  const { id } = await answered(cloud)
  await cloud.ok(consultation, 'close', { id }, 'resident-zhang')
  expect(await cloud.call(consultation, 'answer', { id, answerId: phoneId(), ...goodAnswer }, 'lawyer-chen')).toMatchObject({
    ok: false,
    error: { code: 'OVER', next: 'openQueue' },
  })
  expect(await cloud.call(consultation, 'followUp', { id, followUpId: phoneId(), text: '再问一句话行吗' }, 'resident-zhang')).toMatchObject(
    { ok: false, error: { code: 'ALREADY_ENDED' } },
  )
})

const eventsOf = async (id: string) =>
  (await cloud.documents<{ _id: string; events: { code: string; by: string }[] }>('consultations'))
    .find(({ _id }) => _id === id)
    ?.events.slice(-1)
    .map(({ code, by }) => ({ code, by }))

test.each([
  ['solved', 'SOLVED'],
  ['unsolved', 'UNSOLVED'],
] as const)(
  'who asked says %s: it stands in the history, the lawyer reads it among what they answered, and another word later changes nothing',
  async (ending, code) => {
    const { id } = await answered(cloud)
    expect(await cloud.ok(consultation, 'close', { id, ending }, 'resident-zhang')).toMatchObject({ state: 'closed', ending })
    const other = ending === 'solved' ? 'unsolved' : 'solved'
    expect(await cloud.ok(consultation, 'close', { id, ending: other }, 'resident-zhang')).toMatchObject({ ending })
    expect(await eventsOf(id)).toEqual([{ code, by: 'asker' }])
    const { answeredByMe } = await cloud.ok(consultation, 'queue', {}, 'lawyer-chen')
    expect(answeredByMe.items.find((line) => line.id === id)).toMatchObject({ state: 'closed', ending })
    expect(await cloud.ok(consultation, 'read', { id }, 'lawyer-chen')).toMatchObject({ ending, mine: false })
    expect(await recordsOf(id)).toHaveLength(1)
  },
)

test('a lawyer’s ending is their own, whatever is sent along', async () => {
  const { id } = await answered(cloud, 'resident-zhang', '2026-11-02T01:00:00.000Z')
  const closed = await cloud.ok(consultation, 'close', { id, ending: 'solved' }, 'lawyer-chen', { now: '2026-11-23T01:00:00.000Z' })
  expect(closed.ending).toBe('byLawyer')
  expect(await eventsOf(id)).toMatchObject([{ code: 'CLOSED' }])
})

test('a phone of the version before ends it as solved: that is what its button says', async () => {
  const { id } = await answered(cloud)
  expect((await cloud.ok(consultation, 'close', { id }, 'resident-zhang')).ending).toBe('solved')
})
