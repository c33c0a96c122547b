import { consultation } from '../../src/shared/consultation/contract'
import { openTestCloud, type TestCloud } from '../../tests/cloud'
import { answered, asked, claimed, phoneId, unpaidWages } from '../../tests/cloud/consultations'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openTestCloud()
})
afterEach(() => cloud.close())

test('of two lawyers at once one gets it, and the other is told who has it', async () => {
  for (let round = 0; round < 5; round++) {
    const { id } = await asked(cloud)
    const replies = await Promise.all(['lawyer-chen', 'lawyer-sun'].map((lawyer) => cloud.call(consultation, 'claim', { id }, lawyer)))
    const won = replies.filter((reply) => reply.ok)
    const lost = replies.find((reply) => !reply.ok)
    expect(won).toHaveLength(1)
    expect(lost).toMatchObject({ error: { code: 'TAKEN', next: 'openQueue' } })
    const winner = won[0]?.ok === true ? won[0].data.lawyer : ''
    expect(lost?.ok === false && lost.error.message).toBe(`${winner}已经接了这件咨询，请看下一件。`)
  }
})

test('the same tap sent again is the same claim', async () => {
  const { id } = await claimed(cloud)
  expect((await cloud.call(consultation, 'claim', { id }, 'lawyer-chen')).ok).toBe(true)
  const [stored] = (await cloud.documents<{ _id: string; events: { code: string }[] }>('consultations')).filter(({ _id }) => _id === id)
  expect(stored?.events.filter(({ code }) => code === 'CLAIMED')).toHaveLength(1)
})

test('a lawyer cannot take a question of their own', async () => {
  const { id } = await cloud.ok(consultation, 'ask', { id: phoneId(), text: unpaidWages }, 'lawyer-sun')
  expect(await cloud.call(consultation, 'claim', { id }, 'lawyer-sun')).toMatchObject({ ok: false, error: { code: 'OWN_QUESTION' } })
})

test('a withdrawn question is not taken by anybody', async () => {
  const { id } = await asked(cloud)
  await cloud.ok(consultation, 'withdraw', { id }, 'resident-zhang')
  expect(await cloud.call(consultation, 'claim', { id }, 'lawyer-chen')).toMatchObject({ ok: false, error: { code: 'NOT_WAITING' } })
})

test('a handed-back question waits again, keeps its promised time, and another lawyer can take it', async () => {
  const before = await claimed(cloud)
  const back = () => cloud.ok(consultation, 'handBack', { id: before.id, reason: '和对方单位有利害关系' }, 'lawyer-chen')
  await back()
  await back()
  expect((await cloud.call(consultation, 'handBack', { id: before.id, reason: '不是我的' }, 'lawyer-sun')).ok).toBe(false)
  const taken = await cloud.ok(consultation, 'claim', { id: before.id }, 'lawyer-sun')
  expect(taken).toMatchObject({ lawyer: '孙律师', dueAt: before.dueAt })
})

test('only what is in hand and not yet answered can be given back, and it is said why not', async () => {
  const codeOf = async (id: string, as: string) => {
    const reply = await cloud.call(consultation, 'handBack', { id, reason: '和对方单位有利害关系' }, as)
    return reply.ok ? 'yes' : reply.error.code
  }
  const waiting = await asked(cloud)
  const done = await answered(cloud)
  expect(await codeOf(waiting.id, 'lawyer-chen')).toBe('NOT_YOURS')
  expect(await codeOf(done.id, 'lawyer-chen')).toBe('NOTHING_TO_ANSWER')
  await cloud.ok(consultation, 'close', { id: done.id }, 'resident-zhang')
  expect(await codeOf(done.id, 'lawyer-chen')).toBe('OVER')
  expect(await codeOf('c-does-not-exist', 'lawyer-chen')).toBe('NOT_FOUND')
})

test('what waits is ordered by danger, then by the promised time; what is in hand is mine alone', async () => {
  const ordinary = await asked(cloud, 'resident-a', '2026-11-20T00:00:00.000Z')
  const danger = await cloud.ok(consultation, 'ask', { id: phoneId(), text: '老公又打我，我该怎么办？' }, 'resident-b', {
    now: '2026-11-20T05:00:00.000Z',
  })
  const mine = await claimed(cloud, 'resident-c')
  const done = await answered(cloud, 'resident-d')
  const queue = await cloud.ok(consultation, 'queue', {}, 'lawyer-chen', { now: '2026-11-22T00:00:00.000Z' })
  const ids = queue.waiting.items.map(({ id }) => id)
  expect(ids.indexOf(danger.id)).toBe(0)
  expect(ids.indexOf(ordinary.id)).toBeGreaterThan(0)
  expect(queue.waiting.items.find(({ id }) => id === ordinary.id)?.overdue).toBe(true)
  expect(queue.inHand.items.map(({ id }) => id)).toContain(mine.id)
  expect(queue.answeredByMe.items.map(({ id }) => id)).toContain(done.id)
  expect((await cloud.ok(consultation, 'queue', {}, 'lawyer-sun')).inHand.items.map(({ id }) => id)).not.toContain(mine.id)
})

test('another lawyer is told who has a consultation, and nobody reads what was taken back', async () => {
  const { id } = await claimed(cloud)
  expect(await cloud.call(consultation, 'read', { id }, 'lawyer-sun')).toMatchObject({
    ok: false,
    error: { code: 'TAKEN', next: 'openQueue' },
  })
  expect(await cloud.call(consultation, 'read', { id }, 'resident-li')).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  await cloud.ok(consultation, 'withdraw', { id }, 'resident-zhang')
  for (const lawyer of ['lawyer-chen', 'lawyer-sun'])
    for (const action of ['read', 'claim'] as const)
      expect(await cloud.call(consultation, action, { id }, lawyer)).toMatchObject({ ok: false, error: { code: 'NOT_WAITING' } })
  expect((await cloud.ok(consultation, 'read', { id }, 'resident-zhang')).state).toBe('withdrawn')
})

const ids = async (lawyer: string) => (await cloud.ok(consultation, 'queue', {}, lawyer)).waiting.items.map(({ id }) => id)

test('who gave it back for a conflict of interest never sees it again: not in the list, not by its id, not by a tap sent late', async () => {
  const { id } = await claimed(cloud)
  const back = () => cloud.ok(consultation, 'handBack', { id, why: 'conflict', reason: '对方是我的委托人' }, 'lawyer-chen')
  await back()
  await back()
  expect(await ids('lawyer-chen')).not.toContain(id)
  expect(await ids('lawyer-sun')).toContain(id)
  for (const action of ['read', 'claim'] as const)
    expect(await cloud.call(consultation, action, { id }, 'lawyer-chen')).toMatchObject({
      ok: false,
      error: { code: 'CONFLICTED', next: 'openQueue' },
    })
  const next = await cloud.ok(consultation, 'claim', { id }, 'lawyer-sun')
  expect(next.handedBack).toMatchObject({ why: 'conflict', words: '对方是我的委托人' })
  const asker = await cloud.raw('consultation', { action: 'read', input: { id } }, 'resident-zhang')
  expect(JSON.stringify(asker.body)).not.toMatch(/委托人|conflict/)
  expect((await cloud.call(consultation, 'read', { id }, 'lawyer-chen')).ok).toBe(false)
})

test('who gave it back for another reason may take it after all, and reads what they wrote', async () => {
  const { id } = await claimed(cloud)
  await cloud.ok(consultation, 'handBack', { id, why: 'noTime' }, 'lawyer-chen')
  expect(await ids('lawyer-chen')).toContain(id)
  expect((await cloud.ok(consultation, 'claim', { id }, 'lawyer-chen')).handedBack).toMatchObject({ why: 'noTime', words: '' })
})

test('another reason must be put into words', async () => {
  const { id } = await claimed(cloud)
  expect(await cloud.call(consultation, 'handBack', { id, why: 'other' }, 'lawyer-chen')).toMatchObject({
    ok: false,
    error: { code: 'WORDS_NEEDED', field: 'reason', next: 'fixField' },
  })
  expect((await cloud.ok(consultation, 'read', { id }, 'lawyer-chen')).state).toBe('claimed')
})

test('the queue says which follow-up waits, and that one was given back', async () => {
  const { id } = await answered(cloud)
  await cloud.ok(consultation, 'followUp', { id, followUpId: phoneId(), text: '那仲裁要多久呢？' }, 'resident-zhang')
  const lineOf = async (list: 'inHand' | 'waiting', lawyer: string) =>
    (await cloud.ok(consultation, 'queue', {}, lawyer))[list].items.find((line) => line.id === id)
  expect(await lineOf('inHand', 'lawyer-chen')).toMatchObject({ followUps: 1, passedOn: false })
  await cloud.ok(consultation, 'handBack', { id, why: 'notMyField' }, 'lawyer-chen')
  expect(await lineOf('waiting', 'lawyer-sun')).toMatchObject({ followUps: 1, passedOn: true })
})
