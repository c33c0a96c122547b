/** How much one account may ask: a family never meets it, somebody in danger is never refused. */
import { openTestCloud, type TestCloud } from '../../tests/cloud'
import { phoneId } from '../../tests/cloud/consultations'
import { minutesLater, monday } from '../../tests/cloud/places'
import { consultation } from '../../src/shared/consultation/contract'
import { valueOn, type ParameterKey } from '../../src/shared/parameters'

jest.setTimeout(120_000)

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openTestCloud()
})
afterEach(() => cloud.close())

const most = (key: ParameterKey) => valueOn(key, '2026-11-23')
const perHour = most('limit.questionsPerHour')
const hit = '老公正在打我，拿着刀'
const ask = (text: string, now = monday, id = phoneId()) => cloud.call(consultation, 'ask', { id, text }, 'asker', { now })
const ordinary = (now = monday, id = phoneId()) => ask('楼上漏水怎么办？', now, id)
const codeOf = (reply: Awaited<ReturnType<typeof ask>>) => (reply.ok ? 'asked' : reply.error.code)
const stored = () => cloud.documents<{ _id: string; thread: { id: string; text: string }[]; state: string }>('consultations')

test('the one too many in an hour is told until when and which ways are open; what was sent before is still theirs, and danger passes', async () => {
  const first = phoneId()
  expect(codeOf(await ordinary(monday, first))).toBe('asked')
  for (let i = 1; i < perHour; i++) expect(codeOf(await ordinary())).toBe('asked')
  const refused = await ordinary()
  expect(refused).toMatchObject({
    ok: false,
    error: {
      code: 'ASKED_TOO_OFTEN',
      message: expect.stringMatching(/11月23日 周一 上午 9:00 起.*12348.*窗口/),
      next: 'call12348',
      offers: [{ step: 'findWindow' }],
    },
  })
  expect(codeOf(await ordinary(monday, first))).toBe('asked')
  expect(codeOf(await ask(hit))).toBe('asked')
  expect(await stored()).toHaveLength(perHour + 1)
})

test('so many wait at a time; one taken back makes room', async () => {
  const ids: string[] = []
  for (let i = 0; i < most('limit.waitingQuestions'); i++) {
    const reply = await ordinary(minutesLater(i * 15))
    if (reply.ok) ids.push(reply.data.id)
  }
  const later = minutesLater(180)
  expect(codeOf(await ordinary(later))).toBe('TOO_MANY_WAIT')
  await cloud.ok(consultation, 'withdraw', { id: ids[0] ?? '' }, 'asker', { now: later })
  expect(codeOf(await ordinary(later))).toBe('asked')
  expect(codeOf(await ordinary(later))).toBe('TOO_MANY_WAIT')
})

test('words of danger beyond the limit are added to the open question: once for each time they are sent, the latest kept', async () => {
  const own = most('limit.dangersPerHour')
  for (let i = 0; i < own; i++) await ask(`${hit} ${i}`, minutesLater(i))
  const again = phoneId()
  const [one, two] = [await ask(`${hit}，又来了`, minutesLater(9), again), await ask(`${hit}，又来了`, minutesLater(9), again)]
  expect(one.ok && two.ok && one.data.id === two.data.id && two.data.thread.map(({ kind }) => kind)).toEqual(['question', 'followUp'])
  for (let i = 0; i < 25; i++) await ask(`${hit}，第 ${i} 次`, minutesLater(10))
  const documents = await stored()
  expect(documents).toHaveLength(own)
  const open = documents.find(({ thread }) => thread.length > 1)
  expect(open?.thread).toHaveLength(1 + most('limit.dangerWords'))
  expect(open?.thread.at(0)?.text).toBe(`${hit} ${own - 1}`)
  expect(open?.thread.at(-1)?.text).toBe(`${hit}，第 24 次`)
})

test('where none of theirs is open, danger is a question of its own, whatever was counted', async () => {
  for (let i = 0; i < most('limit.dangersPerHour'); i++) {
    const reply = await ask(hit, minutesLater(i))
    if (reply.ok) await cloud.ok(consultation, 'withdraw', { id: reply.data.id }, 'asker', { now: minutesLater(i) })
  }
  expect(await ask(hit, minutesLater(10))).toMatchObject({ ok: true, data: { state: 'waiting' } })
})

test('words of danger beyond the limit neither go to what was hidden nor show it', async () => {
  const own = most('limit.dangersPerHour')
  const ids: string[] = []
  for (let i = 0; i < own; i++) {
    const reply = await ask(`${hit} ${i}`, minutesLater(i))
    if (reply.ok) ids.push(reply.data.id)
  }
  for (const id of ids)
    await cloud.ok(consultation, 'hide', { id, hideId: phoneId(), phrase: '外婆家的槐树' }, 'asker', { now: minutesLater(8) })
  const beyond = await ask(`${hit}，又来了`, minutesLater(9))
  expect(beyond).toMatchObject({ ok: true, data: { state: 'waiting', hidden: false, thread: [{ text: `${hit}，又来了` }] } })
  const hidden = (await stored()).filter(({ _id }) => ids.includes(_id))
  expect(hidden.map(({ thread }) => thread.length)).toEqual(ids.map(() => 1))
})

test('asking and hiding over and over ends with the day: danger then goes to the one in sight', async () => {
  const hides = most('limit.hidesPerDay')
  const codes: string[] = []
  for (let i = 0; i < hides + 3; i++) {
    const reply = await ask(`${hit} ${i}`, minutesLater(i))
    if (!reply.ok) throw new Error(reply.error.code)
    const input = { id: reply.data.id, hideId: phoneId(), phrase: '外婆家的槐树' }
    const hidden = await cloud.call(consultation, 'hide', input, 'asker', { now: minutesLater(i) })
    codes.push(hidden.ok ? 'hidden' : hidden.error.code)
  }
  expect(codes).toEqual([...Array<string>(hides).fill('hidden'), ...Array<string>(3).fill('HIDDEN_TOO_OFTEN')])
  const all = await stored()
  expect(all).toHaveLength(hides + 1)
  expect(all.flatMap(({ thread }) => thread)).toHaveLength(hides + 3)
})

test('asking and taking back over and over ends with the day', async () => {
  const codes: string[] = []
  for (let i = 0; i < most('limit.withdrawalsPerDay') + 1; i++) {
    const reply = await ask(hit, minutesLater(i * 20))
    if (!reply.ok) continue
    const back = await cloud.call(consultation, 'withdraw', { id: reply.data.id }, 'asker', { now: minutesLater(i * 20) })
    codes.push(back.ok ? 'back' : back.error.code)
  }
  expect(codes.at(-1)).toBe('WITHDRAWN_TOO_OFTEN')
  expect(codes.filter((code) => code === 'back')).toHaveLength(most('limit.withdrawalsPerDay'))
})
