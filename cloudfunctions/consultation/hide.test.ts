/** 藏起来: out of the asker's own sight until their own words open it, on a phone that others pick up. */
import { account } from '../../src/shared/account/contract'
import { consultation } from '../../src/shared/consultation/contract'
import { openTestCloud, type TestCloud } from '../../tests/cloud'
import { answered, asked, claimed, closed, goodAnswer, phoneId } from '../../tests/cloud/consultations'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openTestCloud()
})
afterAll(() => cloud.close())

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 2, minute)).toISOString()
const phrase = '外婆家的槐树'
let people = 0
const somebody = () => `resident-hides-${++people}`

const hide = (id: string, as: string, words = phrase, hideId = phoneId()) =>
  cloud.call(consultation, 'hide', { id, hideId, phrase: words }, as, { now: at(0) })
const reveal = (as: string, words = phrase, minute = 0) => cloud.call(consultation, 'reveal', { phrase: words }, as, { now: at(minute) })
async function passOf(as: string, words = phrase, minute = 0): Promise<string> {
  const reply = await reveal(as, words, minute)
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.data.pass
}
const listed = async (as: string, pass?: string, minute = 0) =>
  (await cloud.ok(consultation, 'mine', { ...(pass !== undefined && { pass }) }, as, { now: at(minute) })).items.map(({ id }) => id)
const read = (id: string, as: string, pass?: string, minute = 0) =>
  cloud.call(consultation, 'read', { id, ...(pass !== undefined && { pass }) }, as, { now: at(minute) })
const said = (reply: { ok: true } | { ok: false; error: { code: string; message: string; next?: string | undefined } }) =>
  reply.ok ? 'ok' : { code: reply.error.code, message: reply.error.message, next: reply.error.next }
const refused = (code: string) => ({ ok: false, error: { code } })

test('what is hidden is missing everywhere to who holds the phone, in the words of a missing one; the lawyer answers as ever', async () => {
  const as = somebody()
  const { id } = await claimed(cloud, as, at(0))
  const other = await asked(cloud, as, at(0))
  expect(await hide(id, as)).toMatchObject({ ok: true, data: { id } })
  expect(await listed(as)).toEqual([other.id])
  expect(said(await read(id, as))).toEqual(said(await read('c-none', as)))
  for (const action of ['withdraw', 'close', 'unhide'] as const)
    expect([action, said(await cloud.call(consultation, action, { id }, as))]).toEqual([action, said(await read('c-none', as))])

  expect((await cloud.ok(consultation, 'queue', {}, 'lawyer-chen')).inHand.items.map((line) => line.id)).toContain(id)
  await cloud.ok(consultation, 'answer', { id, answerId: phoneId(), ...goodAnswer }, 'lawyer-chen', { now: at(1) })
  expect(await cloud.call(consultation, 'followUp', { id, followUpId: phoneId(), text: '那仲裁要多久？' }, as)).toMatchObject(
    refused('NOT_FOUND'),
  )
  // The message is neutral, and leads to where nothing of it stands.
  expect((await cloud.ok(account, 'inbox', {}, as)).items).toMatchObject([
    { title: '您的事项有新进展', to: { page: 'consultations', params: {} } },
  ])
  expect((await cloud.ok(account, 'waits', {}, as, { now: at(2) })).items).toEqual([])
})

test('its own words open it, however they are typed: then everything can be done to it, and it can be put back', async () => {
  const as = somebody()
  const { id } = await answered(cloud, as, at(0))
  await hide(id, as)
  const pass = await passOf(as, ` ${phrase.slice(0, 2)}${phrase.slice(2)}  `)
  expect(await listed(as, pass)).toEqual([id])
  expect(await read(id, as, pass)).toMatchObject({ ok: true, data: { mine: true, hidden: true, actions: ['followUp', 'close', 'unhide'] } })
  await cloud.ok(consultation, 'followUp', { id, followUpId: phoneId(), text: '那仲裁要多久？', pass }, as, { now: at(1) })
  await cloud.ok(consultation, 'answer', { id, answerId: phoneId(), ...goodAnswer, basis: [] }, 'lawyer-chen', { now: at(2) })
  expect(await cloud.ok(consultation, 'close', { id, pass }, as, { now: at(3) })).toMatchObject({
    state: 'closed',
    rated: { mayRate: true },
  })
  const waits = async () => (await cloud.ok(account, 'waits', {}, as, { now: at(4) })).items
  expect(await waits()).toEqual([])
  const twice = () => cloud.ok(consultation, 'unhide', { id, pass }, as, { now: at(5) })
  expect(await Promise.all([twice(), twice()])).toMatchObject([{ hidden: false }, { hidden: false }])
  expect(await listed(as)).toEqual([id])
  expect(await waits()).toMatchObject([{ tag: '等您评' }])
})

test('an ended one takes its rating out of sight as well', async () => {
  const as = somebody()
  const { id } = await closed(cloud, as, at(0))
  await hide(id, as)
  expect((await cloud.ok(account, 'waits', {}, as, { now: at(1) })).items).toEqual([])
})

test('an unanswered one can be taken back by who opened it', async () => {
  const as = somebody()
  const { id } = await asked(cloud, as, at(0))
  await hide(id, as)
  const pass = await passOf(as)
  expect(await cloud.ok(consultation, 'withdraw', { id, pass }, as, { now: at(1) })).toMatchObject({ state: 'withdrawn' })
})

test('wrong words say the same to who hid something and to who hid nothing', async () => {
  const [hid, hidNothing] = [somebody(), somebody()]
  await hide((await asked(cloud, hid, at(0))).id, hid)
  for (let tried = 0; tried < 5; tried++)
    expect(said(await reveal(hid, '不是这句话'))).toEqual(said(await reveal(hidNothing, '不是这句话')))
})

test('tries are limited, and each rest is longer; while they rest the right words open nothing either', async () => {
  const as = somebody()
  await hide((await asked(cloud, as, at(0))).id, as)
  const codes = async (minute: number, words: string) => {
    const reply = await reveal(as, words, minute)
    return reply.ok ? 'open' : reply.error.code
  }
  const wrong = '不是这句话'
  expect([await codes(0, wrong), await codes(0, wrong), await codes(0, wrong)]).toEqual(Array(3).fill('PHRASE_OPENS_NOTHING'))
  expect([await codes(0, phrase), await codes(4, phrase)]).toEqual(['PHRASE_RESTS', 'PHRASE_RESTS'])
  expect([await codes(5, wrong), await codes(14, phrase)]).toEqual(['PHRASE_OPENS_NOTHING', 'PHRASE_RESTS'])
  expect(await codes(15, phrase)).toBe('open')
  // It opened: tries begin anew.
  expect([await codes(15, wrong), await codes(15, wrong), await codes(15, phrase)]).toEqual([
    'PHRASE_OPENS_NOTHING',
    'PHRASE_OPENS_NOTHING',
    'open',
  ])
})

test('nobody tries faster by trying many at once', async () => {
  const as = somebody()
  const replies = await Promise.all(Array.from({ length: 24 }, (_, i) => reveal(as, `第 ${i} 句话`)))
  const codes = replies.map((reply) => (reply.ok ? 'open' : reply.error.code))
  expect(codes.filter((code) => code === 'PHRASE_OPENS_NOTHING').length).toBeLessThanOrEqual(3)
  expect(new Set(codes)).toEqual(new Set(['PHRASE_OPENS_NOTHING', 'PHRASE_RESTS']))
})

test('hiding is no way to try words: another tap on what is hidden is refused, with the right words too', async () => {
  const as = somebody()
  const { id } = await asked(cloud, as, at(0))
  const hideId = phoneId()
  // The same tap sent twice at once is one.
  expect(await Promise.all([hide(id, as, phrase, hideId), hide(id, as, phrase, hideId)])).toMatchObject([{ ok: true }, { ok: true }])
  expect(said(await hide(id, as, phrase))).toEqual(said(await hide(id, as, '不是这句话')))
  expect(await hide(id, as, phrase)).toMatchObject(refused('NOT_FOUND'))
  expect(await listed(as, await passOf(as))).toEqual([id])
})

test('a stranger hides nothing, opens nothing with the same words, and nothing with somebody else’s pass', async () => {
  const [as, stranger] = [somebody(), somebody()]
  const { id } = await asked(cloud, as, at(0))
  expect(await hide(id, stranger)).toMatchObject(refused('NOT_FOUND'))
  await hide(id, as)
  expect(await reveal(stranger)).toMatchObject(refused('PHRASE_OPENS_NOTHING'))
  const pass = await passOf(as)
  expect(await cloud.call(consultation, 'mine', { pass }, stranger)).toMatchObject(refused('NOT_OPEN_ANY_MORE'))
  expect(await read(id, stranger, pass)).toMatchObject(refused('NOT_FOUND'))
  expect(await cloud.call(consultation, 'unhide', { id, pass }, stranger)).toMatchObject(refused('NOT_FOUND'))
})

test('each phrase opens its own, and for half an hour', async () => {
  const as = somebody()
  const [one, other] = [await asked(cloud, as, at(0)), await asked(cloud, as, at(0))]
  await hide(one.id, as)
  await hide(other.id, as, '另外一句话')
  const pass = await passOf(as)
  expect([await listed(as, pass), await listed(as)]).toEqual([[one.id], []])
  expect(await read(other.id, as, pass)).toMatchObject(refused('NOT_FOUND'))
  expect((await read(one.id, as, pass, 29)).ok).toBe(true)
  expect(await read(one.id, as, pass, 30)).toMatchObject(refused('NOT_FOUND'))
  expect(await cloud.call(consultation, 'mine', { pass }, as, { now: at(30) })).toMatchObject(refused('NOT_OPEN_ANY_MORE'))
})

test('neither the words nor what they open with stand anywhere', async () => {
  const as = somebody()
  await hide((await asked(cloud, as, at(0))).id, as, '绝不写下来的话')
  const pass = await passOf(as, '绝不写下来的话')
  const everything = JSON.stringify([await cloud.documents('phrases'), await cloud.documents('consultations')])
  expect(everything).not.toContain('绝不写下来的话')
  expect(everything).not.toContain(pass)
})
