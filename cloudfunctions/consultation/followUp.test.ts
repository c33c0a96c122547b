import { consultation } from '../../src/shared/consultation/contract'
import { openTestCloud, type TestCloud } from '../../tests/cloud'
import { answered, claimed, goodAnswer, phoneId } from '../../tests/cloud/consultations'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openTestCloud()
})
afterAll(() => cloud.close())

const monday = '2026-11-23T01:00:00.000Z'
const follow = (id: string, now: string, followUpId = phoneId()) =>
  cloud.call(consultation, 'followUp', { id, followUpId, text: '那仲裁要多久呢？' }, 'resident-zhang', { now })
const answer = (id: string, now: string) =>
  cloud.ok(consultation, 'answer', { id, answerId: phoneId(), ...goodAnswer, basis: [] }, 'lawyer-chen', { now })

test('allows three follow-ups, each answered, and says so at the fourth', async () => {
  const { id } = await answered(cloud, 'resident-zhang', monday)
  for (const left of [2, 1, 0]) {
    expect(await follow(id, monday)).toMatchObject({ ok: true, data: { state: 'followedUp', followUpsLeft: left } })
    await answer(id, monday)
  }
  expect(await follow(id, monday)).toMatchObject({
    ok: false,
    error: { code: 'FOLLOW_UPS_USED', message: '3 次追问都用完了。还有不明白的，可以重新问一个，或打 12348。', next: 'call12348' },
  })
})

test('allows them to the last second of the seventh day, and not a second longer', async () => {
  const { id } = await answered(cloud, 'resident-zhang', monday)
  expect(await follow(id, '2026-11-30T01:00:00.001Z')).toMatchObject({ ok: false, error: { code: 'FOLLOW_UP_TOO_LATE' } })
  expect((await follow(id, '2026-11-30T01:00:00.000Z')).ok).toBe(true)
})

test('the seven days begin with the first answer: a later one does not extend them', async () => {
  const { id } = await answered(cloud, 'resident-zhang', monday)
  const sunday = '2026-11-29T01:00:00.000Z'
  expect((await follow(id, sunday)).ok).toBe(true)
  expect((await answer(id, sunday)).followUpUntil).toBe('2026-11-30T01:00:00.000Z')
  expect(await follow(id, '2026-12-01T01:00:00.000Z')).toMatchObject({
    ok: false,
    error: { code: 'FOLLOW_UP_TOO_LATE', message: '答复已过 7 天，不能再追问了。可以重新问一个，或打 12348。' },
  })
})

test('the same follow-up sent at once twice is one', async () => {
  const { id } = await answered(cloud, 'resident-zhang', monday)
  const followUpId = phoneId()
  const replies = await Promise.all([follow(id, monday, followUpId), follow(id, monday, followUpId)])
  expect(replies).toMatchObject([
    { ok: true, data: { followUpsLeft: 2 } },
    { ok: true, data: { followUpsLeft: 2 } },
  ])
})

test('of three different ones sent at once, and slowly, one counts', async () => {
  const { id } = await answered(cloud, 'resident-zhang', monday)
  const slowly = { now: monday, faults: { latencyMs: 40 } }
  const texts = ['那仲裁要多久呢？', '要不要交钱？', '能不能请律师？']
  const replies = await Promise.all(
    texts.map((text) => cloud.call(consultation, 'followUp', { id, followUpId: phoneId(), text }, 'resident-zhang', slowly)),
  )
  expect(replies.filter(({ ok }) => ok)).toMatchObject([{ data: { followUpsLeft: 2 } }])
  for (const reply of replies) if (!reply.ok) expect(reply.error.code).toBe('NOT_ANSWERED_YET')
})

test('waits for the answer before another follow-up', async () => {
  const { id } = await claimed(cloud, 'resident-zhang', monday)
  expect(await follow(id, monday)).toMatchObject({ ok: false, error: { code: 'NOT_ANSWERED_YET' } })
})

test("a stranger's consultation looks missing", async () => {
  const { id } = await answered(cloud, 'resident-zhang', monday)
  const input = { id, followUpId: phoneId(), text: '那仲裁要多久呢？' }
  const strangers = await cloud.call(consultation, 'followUp', input, 'resident-li')
  const missing = await cloud.call(consultation, 'followUp', { ...input, id: 'c-does-not-exist' }, 'resident-li')
  const said = (reply: typeof missing) => (reply.ok ? null : { code: reply.error.code, message: reply.error.message })
  expect(said(strangers)).toEqual(said(missing))
  expect(said(strangers)?.code).toBe('NOT_FOUND')
})
