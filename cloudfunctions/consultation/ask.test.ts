import { openTestCloud, type TestCloud } from '../../tests/cloud'
import { asked, phoneId, unpaidWages } from '../../tests/cloud/consultations'
import { consultation } from '../../src/shared/consultation/contract'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openTestCloud()
})
afterAll(() => cloud.close())

test('promises an answer within twenty-four hours', async () => {
  const asking = await asked(cloud, 'resident-li', '2026-11-23T01:00:00.000Z')
  expect(asking).toMatchObject({
    state: 'waiting',
    dueAt: '2026-11-24T01:00:00.000Z',
    actions: ['withdraw', 'hide'],
    mine: true,
    followUpsLeft: 3,
  })
})

test('gives the same consultation when the same question is sent again', async () => {
  const id = phoneId()
  const send = () => cloud.ok(consultation, 'ask', { id, text: unpaidWages }, 'resident-zhang')
  const replies = await Promise.all([send(), send(), send()])
  expect(new Set(replies.map((reply) => reply.id)).size).toBe(1)
  const mine = await cloud.ok(consultation, 'mine', {}, 'resident-zhang')
  expect(mine.items.filter((line) => line.id === replies[0]?.id)).toHaveLength(1)
})

test('refuses other words under an id that was used, and keeps the first', async () => {
  const id = phoneId()
  const first = await cloud.ok(consultation, 'ask', { id, text: unpaidWages }, 'resident-zhang')
  expect(await cloud.call(consultation, 'ask', { id, text: '完全不同的一个问题' }, 'resident-zhang')).toMatchObject({
    ok: false,
    error: { code: 'SENT_DIFFERENTLY' },
  })
  expect((await cloud.ok(consultation, 'read', { id: first.id }, 'resident-zhang')).thread[0]).toMatchObject({ text: unpaidWages })
})

test('two people whose phones made the same id get two consultations', async () => {
  const id = phoneId()
  const one = await cloud.ok(consultation, 'ask', { id, text: unpaidWages }, 'resident-zhang')
  const other = await cloud.ok(consultation, 'ask', { id, text: unpaidWages }, 'resident-li')
  expect(one.id).not.toBe(other.id)
})

test('forty people asking at once get forty consultations, each its own owner', async () => {
  const people = Array.from({ length: 40 }, (_, i) => `neighbour-${i}`)
  await Promise.all(
    people.map((person, i) => cloud.ok(consultation, 'ask', { id: phoneId(), text: `我是第 ${i} 位邻居，楼上漏水怎么办？` }, person)),
  )
  const lists = await Promise.all(people.map((person) => cloud.ok(consultation, 'mine', {}, person)))
  expect(lists.map(({ items }) => items.map((line) => line.opening))).toEqual(
    people.map((_, i) => [`我是第 ${i} 位邻居，楼上漏水怎么办？`]),
  )
})

test('counts the characters that are really there: spaces do not make a question', async () => {
  expect(await cloud.call(consultation, 'ask', { id: phoneId(), text: '怎么办       ' }, 'resident-zhang')).toMatchObject({
    ok: false,
    error: { code: 'BAD_INPUT', field: 'text', message: '问题请至少写 5 个字。' },
  })
  expect((await cloud.call(consultation, 'ask', { id: phoneId(), text: '长'.repeat(2001) }, 'resident-zhang')).ok).toBe(false)
  expect((await cloud.call(consultation, 'ask', { id: phoneId(), text: '长'.repeat(2000) }, 'resident-zhang')).ok).toBe(true)
})

test('takes identity from the platform, never from what was sent', async () => {
  const input = { id: phoneId(), text: unpaidWages, asker: 'wx:resident-li', openid: 'resident-li' }
  const { body } = await cloud.raw('consultation', { action: 'ask', input }, 'resident-wu')
  expect(body).toMatchObject({ ok: true })
  expect((await cloud.ok(consultation, 'mine', {}, 'resident-wu')).items).toHaveLength(1)
})

test('a web login is a person of its own', async () => {
  const asking = await asked(cloud, 'web:uid-123')
  expect((await cloud.ok(consultation, 'read', { id: asking.id }, 'web:uid-123')).mine).toBe(true)
  expect((await cloud.call(consultation, 'read', { id: asking.id }, 'uid-123')).ok).toBe(false)
})

test('a question asked for somebody else says so to the asker and to the lawyer, and nobody can send it without their consent', async () => {
  const send = (forOther: unknown, id = phoneId()) =>
    cloud.raw('consultation', { action: 'ask', input: { id, text: unpaidWages, forOther } }, 'resident-daughter')
  expect((await send({ relation: '女儿', agreed: false })).body).toMatchObject({
    ok: false,
    error: { code: 'BAD_INPUT', field: 'forOther.agreed' },
  })
  expect((await send({ relation: ' ', agreed: true })).body).toMatchObject({
    ok: false,
    error: { code: 'BAD_INPUT', field: 'forOther.relation' },
  })
  const id = phoneId()
  const { body } = await send({ relation: '女儿', agreed: true }, id)
  expect(body).toMatchObject({ ok: true, data: { askedBy: '女儿', mine: true } })
  const { waiting } = await cloud.ok(consultation, 'queue', {}, 'lawyer-chen')
  expect(waiting.items.filter(({ askedBy }) => askedBy === '女儿')).toHaveLength(1)
  expect((await send(undefined, id)).body).toMatchObject({ ok: false, error: { code: 'SENT_DIFFERENTLY' } })
})

test('my consultations come in pages, none twice and none lost, although some were asked at the same moment', async () => {
  const same = '2026-11-20T01:00:00.000Z'
  const made = []
  for (const now of [same, same, same, '2026-11-21T01:00:00.000Z', same]) made.push((await asked(cloud, 'resident-pages', now)).id)
  const seen: string[] = []
  for (let before: string | undefined; ;) {
    const { items, next } = await cloud.ok(consultation, 'mine', { limit: 2, ...(before !== undefined && { before }) }, 'resident-pages')
    expect(items.length).toBeLessThanOrEqual(2)
    seen.push(...items.map(({ id }) => id))
    if (next === null) break
    before = next
  }
  expect(seen[0]).toBe(made[3])
  expect([...seen].sort()).toEqual([...made].sort())
})
