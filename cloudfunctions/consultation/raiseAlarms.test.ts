/** A danger that nobody took rings: at the leader's first, then at the next one up, and stops when somebody has it. */
import { account } from '../../src/shared/account/contract'
import { consultation } from '../../src/shared/consultation/contract'
import { openTestCloud, type TestCloud } from '../../tests/cloud'
import { goodAnswer, phoneId, unpaidWages } from '../../tests/cloud/consultations'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openTestCloud()
})
afterEach(() => cloud.close())

// At night in Huaibei: a danger does not wait for the morning.
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 15, minute)).toISOString()
const danger = '老公正在打我，拿刀，怎么办？'
const ask = (text: string, now: string, as = 'resident-zhang') => cloud.ok(consultation, 'ask', { id: phoneId(), text }, as, { now })
const tick = (now: string) => cloud.tick('consultation', now)
const told = async (as: string) => (await cloud.ok(account, 'inbox', {}, as)).items.map(({ title }) => title)
const waits = async (as: string, now: string) =>
  (await cloud.ok(account, 'waits', {}, as, { now })).items.filter(({ domain }) => domain === 'consultation')
const [leader, admin] = ['supervisor-zhao', 'admin-zhou']
const [first, second] = ['有危险的咨询没人接', '有危险的咨询还是没人接']

test('after the minutes of the table the leader is told once, at night too, and after as many again the next one up', async () => {
  const { id } = await ask(danger, at(0))
  await tick(at(14))
  expect(await told(leader)).toEqual([])
  await tick(at(15))
  await tick(at(16))
  expect([await told(leader), await told(admin)]).toEqual([[first], []])
  expect(await waits(leader, at(16))).toMatchObject([{ urgency: 'runsOut', until: at(120), to: { page: 'inbox' } }])
  await tick(at(30))
  for (const minute of [31, 45, 60, 600]) await tick(at(minute))
  expect([await told(leader), await told(admin)]).toEqual([[first], [second]])
  const [stored] = await cloud.documents<{ _id: string; alarm: unknown; events: { code: string; by: string }[] }>('consultations')
  expect(stored).toMatchObject({ _id: id, alarm: null })
  expect(stored?.events.map(({ code }) => code)).toEqual(['ASKED', 'UNCLAIMED', 'STILL_UNCLAIMED'])
})

test('a message goes out at once, at night, and tells nothing of what was asked', async () => {
  await cloud.accept(leader, 'local-progress')
  await ask(danger, at(0))
  await tick(at(15))
  const sent = JSON.stringify(await cloud.outbox())
  expect(sent).toContain(first)
  expect(sent).not.toMatch(/老公|拿刀/)
})

test('whoever takes it ends the alarm: it stands in nobody’s waits, and nobody else is told', async () => {
  const { id } = await ask(danger, at(0))
  await tick(at(15))
  await cloud.ok(consultation, 'claim', { id }, 'lawyer-chen', { now: at(20) })
  expect(await waits(leader, at(21))).toEqual([])
  await tick(at(60))
  expect(await told(admin)).toEqual([])
})

test('what is given back or taken back: the one is told of again after as long, the other never', async () => {
  const { id } = await ask(danger, at(0))
  const other = await ask(danger, at(0), 'resident-li')
  await cloud.ok(consultation, 'claim', { id }, 'lawyer-chen', { now: at(5) })
  await cloud.ok(consultation, 'handBack', { id, reason: '和对方有利害关系' }, 'lawyer-chen', { now: at(10) })
  await cloud.ok(consultation, 'withdraw', { id: other.id }, 'resident-li', { now: at(10) })
  await tick(at(24))
  expect(await told(leader)).toEqual([])
  await tick(at(25))
  expect(await told(leader)).toEqual([first])
})

test('a danger in a follow-up counts: it is promised sooner, goes first, and rings while nobody answers it', async () => {
  const { id } = await ask(unpaidWages, at(0))
  await cloud.ok(consultation, 'claim', { id }, 'lawyer-chen', { now: at(0) })
  await cloud.ok(consultation, 'answer', { id, answerId: phoneId(), ...goodAnswer }, 'lawyer-chen', { now: at(0) })
  const follow = { id, followUpId: phoneId(), text: '老板带人拿刀堵在我家门口，怎么办？' }
  expect(await cloud.ok(consultation, 'followUp', follow, 'resident-zhang', { now: at(1) })).toMatchObject({
    dueAt: at(121),
    risks: ['violence'],
  })
  await tick(at(16))
  expect(await told(leader)).toEqual([first])
  await cloud.ok(consultation, 'answer', { id, answerId: phoneId(), ...goodAnswer, basis: [] }, 'lawyer-chen', { now: at(17) })
  await tick(at(60))
  expect([await told(admin), await waits(leader, at(60))]).toEqual([[], []])
})

test('an instance that dies while it tells has told everybody once in the end', async () => {
  await ask(danger, at(0))
  const dies = (crashAfterOp: number) =>
    fetch(`${cloud.url}/functions/consultation`, {
      method: 'POST',
      headers: { 'x-local-timer': '1', 'x-local-now': at(15), 'x-local-faults': JSON.stringify({ crashAfterOp }) },
      body: '{}',
    })
  const died: number[] = []
  for (let operation = 1; operation <= 8; operation++) died.push((await dies(operation)).status)
  // Some did die: else this would show nothing.
  expect(died.filter((status) => status !== 200).length).toBeGreaterThan(0)
  await tick(at(15))
  expect(await told(leader)).toEqual([first])
  expect((await cloud.documents<{ alarmed: string[] }>('consultations'))[0]?.alarmed).toEqual([`wx:${leader}`])
})

test('what is not due costs nothing: a tick asks once, however many dangers wait', async () => {
  for (let i = 0; i < 5; i++) await ask(danger, at(0), `resident-${i}`)
  await tick(at(1))
  const calls = (await (await fetch(`${cloud.url}/_local/api/calls`)).json()) as { function: string; operations: { name?: string }[] }[]
  const few = calls.find((call) => call.function === 'consultation')?.operations.length
  for (let i = 5; i < 40; i++) await ask(danger, at(1), `resident-${i}`)
  await tick(at(2))
  const more = (await (await fetch(`${cloud.url}/_local/api/calls`)).json()) as typeof calls
  expect(more.find((call) => call.function === 'consultation')?.operations).toHaveLength(few ?? 0)
})
