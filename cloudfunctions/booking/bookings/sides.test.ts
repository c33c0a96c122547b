/** The other side of a mediation: who is let in, what each side reads of the other, and what both are told. */
import { account } from '../../../src/shared/account/contract'
import { booking, type Booking } from '../../../src/shared/booking/contract'
import { openTestCloud, type TestCloud } from '../../../tests/cloud'
import { clerk, minutesLater as at, monday, point, reserved, sheet, wish } from '../../../tests/cloud/places'

jest.setTimeout(120_000)

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openTestCloud(':memory:', {
    service_points: [point],
    staff: [clerk],
    day_sheets: ['2026-11-24', '2026-11-25', '2026-11-26'].map((date) => sheet(date, 9, ['0900', '1000'], 'mediation')),
  })
})
afterEach(() => cloud.close())

const side = { name: '赵老板', phone: '13800000000', subject: '借款没还' }
const helped = { visitor: { name: '王桂兰', phone: '13900000001' }, forOther: { relation: '女儿', agreed: true } as const }
const asked = (as = 'asker', more: Parameters<typeof wish>[0] = {}) =>
  reserved(cloud, as, { need: 'mediation', otherSide: side, ...helped, ...more })
const inviteOf = ({ otherSide }: Booking) => {
  if (!otherSide?.invite) throw new Error('There is no invitation')
  return otherSide.invite
}
const open = (how: { ref?: string; phone?: string; code: string }, as: string, now = monday) =>
  cloud.call(booking, 'openSide', how, as, { now })
const answer = (id: string, said: 'accepted' | 'declined', as: string, now = at(5), words = '') =>
  cloud.call(booking, 'answerSide', { id, answer: said, words }, as, { now })
const read = (id: string, as: string, now = at(60)) => cloud.ok(booking, 'read', { id }, as, { now })
const told = async (person: string) =>
  (await cloud.documents<{ person: string; title: string; text: string }>('inbox'))
    .filter((entry) => entry.person === `wx:${person}`)
    .map(({ title, text }) => `${title}：${text}`)
const waitsFor = async (person: string, now: string) =>
  (await cloud.ok(account, 'waits', {}, person, { now })).items.map(({ tag, to }) => [tag, to.params])
const otherThan = (code: string) => (code === '123456' ? '654321' : '123456')
const unknown = { ok: false, error: { code: 'INVITE_UNKNOWN' } }

test('the card and the digits are drawn by chance: nothing of the booking leads to them, and no two are alike', async () => {
  const invites = []
  for (let i = 0; i < 9; i++) invites.push(inviteOf(await asked(`asker-${i}`, { visitor: { name: `来人${i}` }, forOther: undefined })))
  for (const { ref, code } of invites) {
    expect(ref).toMatch(/^i-[0-9a-f]{24}$/)
    expect(code).toMatch(/^[1-9]\d{5}$/)
  }
  expect(new Set(invites.map(({ ref }) => ref)).size).toBe(9)
  // The chance that nine draws of 900,000 are one is nought; that two of them meet is one in 25,000.
  expect(new Set(invites.map(({ code }) => code)).size).toBeGreaterThan(7)
  const source = await cloud.documents<{ otherSide: Record<string, unknown> | null }>('bookings')
  expect(source.filter(({ otherSide }) => otherSide !== null && 'inviteCode' in otherSide)).toEqual([])
})

test('a card opens nothing by itself, and tells a stranger nothing: a living one, a dead one and none are the same', async () => {
  const made = await asked()
  const { ref } = inviteOf(made)
  const seen = async (as: string, what: string) => cloud.ok(booking, 'invitation', { ref: what }, as, { now: monday })
  expect([await seen('stranger', ref), await seen('stranger', 'i-nowhere')]).toEqual([{ bookingId: null }, { bookingId: null }])
  expect(await cloud.call(booking, 'read', { id: made.id }, 'stranger')).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  await open(inviteOf(made), 'other')
  expect([await seen('other', ref), await seen('stranger', ref)]).toEqual([{ bookingId: made.id }, { bookingId: null }])
})

test('wrong digits, dead ones, somebody else’s, a cancelled booking and none at all answer the same; the asker hears that it is their own', async () => {
  const made = await asked()
  const { ref, code } = inviteOf(made)
  const [other] = [await asked('somebody', { visitor: { name: '李秀英' }, date: '2026-11-25' })]
  const replies = [
    await open({ ref, code: otherThan(code) }, 'a'),
    await open({ ref: 'i-nowhere', code }, 'b'),
    await open({ ref, code: inviteOf(other).code === code ? otherThan(code) : inviteOf(other).code }, 'c'),
    await open({ code }, 'd'),
    await open({ phone: '13811112222', code }, 'e'),
  ]
  await cloud.ok(booking, 'cancel', { id: other.id }, 'somebody', { now: monday })
  replies.push(await open(inviteOf(other), 'f'))
  expect(await open({ ref, code }, 'asker')).toMatchObject({ ok: false, error: { code: 'OWN_INVITE' } })
  expect((await open({ ref, code }, 'other')).ok).toBe(true)
  replies.push(await open({ ref, code }, 'g'))
  expect(new Set(replies.map((reply) => (reply.ok ? 'let in' : `${reply.error.code} ${reply.error.message}`))).size).toBe(1)
  expect(replies[0]).toMatchObject(unknown)
})

test('after a few wrong tries the digits are dead, right or wrong; the asker makes new ones, and the old card stays dead', async () => {
  const made = await asked()
  const invite = inviteOf(made)
  for (let i = 0; i < 5; i++) expect(await open({ ...invite, code: otherThan(invite.code) }, `guesser-${i}`)).toMatchObject(unknown)
  expect(await open(invite, 'other')).toMatchObject(unknown)
  expect((await read(made.id, 'asker')).otherSide).toMatchObject({ invite: null, opened: false })
  const renewed = await cloud.ok(booking, 'renewInvite', { id: made.id, open: true }, 'asker', { now: at(2) })
  expect(inviteOf(renewed).ref).not.toBe(invite.ref)
  expect(await open(invite, 'other')).toMatchObject(unknown)
  expect((await open(inviteOf(renewed), 'other')).ok).toBe(true)
})

test('twenty guesses at once are no more than a few: tries are counted before the digits are compared', async () => {
  const made = await asked()
  const { ref, code } = inviteOf(made)
  const guesses = Array.from({ length: 20 }, (_, i) => String(100_000 + i)).filter((guess) => guess !== code)
  await Promise.all(guesses.map((guess, i) => open({ ref, code: guess }, `guesser-${i}`)))
  const [stored] = await cloud.documents<{ otherSide: { invite: { tries: number } } }>('bookings')
  expect(stored?.otherSide.invite.tries).toBe(5)
})

test('one person has a few tries a day, whatever they try; the next day they have them again', async () => {
  const { ref, code } = inviteOf(await asked('asker', { date: '2026-11-25' }))
  await Promise.all(Array.from({ length: 12 }, (_, i) => open({ ref: `i-nowhere-${i}`, code }, 'guesser')))
  expect(await open({ ref, code }, 'guesser')).toMatchObject({
    ok: false,
    error: { code: 'INVITE_TRIES', message: expect.stringContaining('10 次') },
  })
  expect((await open({ ref, code }, 'guesser', at(24 * 60))).ok).toBe(true)
})

test('whoever has no card comes in by their own telephone number', async () => {
  const made = await asked()
  const { code } = inviteOf(made)
  expect(await open({ phone: side.phone, code: otherThan(code) }, 'other')).toMatchObject(unknown)
  expect(await open({ phone: side.phone, code }, 'other')).toMatchObject({ ok: true, data: { id: made.id } })
})

test('each side reads of the other what it needs, and nothing else', async () => {
  const made = await asked('asker', { visitor: { name: '王桂兰', phone: '13900000001', groups: ['elder'] } })
  await open(inviteOf(made), 'other')
  await answer(made.id, 'declined', 'other', at(5), '我在外地，月底回来。')
  const theirs = await read(made.id, 'other')
  expect(theirs).toMatchObject({
    visitor: '王桂兰',
    forOther: false,
    pointName: '测试服务点',
    date: '2026-11-24',
    slot: '0900',
    otherSide: { reader: 'other', name: '王桂兰', subject: '借款没还', answer: 'declined', invite: null },
  })
  expect(JSON.stringify(theirs)).not.toMatch(/1390000|女儿|elder|FINGERTIP|wx:|您帮约/)
  expect(JSON.stringify(theirs)).not.toContain(made.code)
  const own = await read(made.id, 'asker')
  expect(own.otherSide).toMatchObject({ reader: 'asker', name: '赵老板', answer: 'declined', words: '我在外地，月底回来。' })
  expect(JSON.stringify(own)).not.toMatch(/wx:/)
  expect((await cloud.ok(booking, 'mine', {}, 'other', { now: at(60) })).bookings.items).toEqual([theirs])
  const { expected } = await cloud.ok(booking, 'day', { date: '2026-11-24' }, 'clerk-test', { now: at(60) })
  expect(expected[0]?.sides).toEqual({ subject: '借款没还', name: '赵老板', answer: 'declined', words: '我在外地，月底回来。' })
})

test('that the first side did not come is none of the other side’s business', async () => {
  const made = await asked()
  await open(inviteOf(made), 'other')
  const over = '2026-11-24T02:01:00.000Z'
  await cloud.ok(booking, 'markAbsent', { bookingId: made.id, who: 'resident' }, 'clerk-test', { now: over })
  expect([(await read(made.id, 'asker', over)).state, (await read(made.id, 'other', over)).state]).toEqual(['absent', 'done'])
})

test('accepted: the asker is told at once, nothing waits for either', async () => {
  const made = await asked()
  await open(inviteOf(made), 'other')
  expect(await waitsFor('other', at(4))).toEqual([['等您答复', { id: made.id }]])
  expect(await answer(made.id, 'accepted', 'other')).toMatchObject({
    ok: true,
    data: { otherSide: { answer: 'accepted' }, actions: ['declineSide'] },
  })
  expect(await told('asker')).toEqual(['对方答应来了：11月24日 周二 上午 9:00 的安排，对方答应来。请按时到。'])
  expect([await waitsFor('asker', at(6)), await waitsFor('other', at(6))]).toEqual([[], []])
})

test('declined: the asker is told and it waits for them until they move it; then the other side is asked again', async () => {
  const made = await asked()
  await open(inviteOf(made), 'other')
  await answer(made.id, 'declined', 'other')
  expect(await told('asker')).toEqual([expect.stringContaining('对方说来不了')])
  expect(await waitsFor('asker', at(6))).toEqual([['对方不来', { id: made.id }]])
  await cloud.ok(booking, 'reschedule', { id: made.id, date: '2026-11-25', slot: '1000' }, 'asker', { now: at(7) })
  expect([await waitsFor('asker', at(8)), await waitsFor('other', at(8))]).toEqual([[], [['等您答复', { id: made.id }]]])
  expect(await told('other')).toEqual([expect.stringContaining('时间改到 11月25日 周三 上午 10:00')])
  expect((await read(made.id, 'asker')).otherSide).toMatchObject({ answer: 'open', words: '' })
})

test('who is moved again and again is told a few times, and can answer each time', async () => {
  const made = await asked()
  await open(inviteOf(made), 'other')
  // As often as one may move it in a day.
  for (let i = 0; i < 6; i++) {
    const to = { id: made.id, date: `2026-11-${24 + ((i + 1) % 3)}`, slot: i % 2 === 0 ? '1000' : '0900' }
    await cloud.ok(booking, 'reschedule', to, 'asker', { now: at(10 * i + 10) })
    expect(await answer(made.id, 'declined', 'other', at(10 * i + 11))).toMatchObject({ ok: true })
  }
  expect(await told('other')).toHaveLength(5)
})

test('after the other side has declined, cancelling late is nobody’s fault', async () => {
  const made = await asked('asker', { forOther: undefined, visitor: { name: '王桂兰' } })
  await open(inviteOf(made), 'other')
  await answer(made.id, 'declined', 'other', '2026-11-24T00:00:00.000Z')
  await cloud.ok(booking, 'cancel', { id: made.id }, 'asker', { now: '2026-11-24T00:30:00.000Z' })
  expect((await cloud.documents<{ faults: unknown[] }>('visitors')).flatMap(({ faults }) => faults)).toEqual([])
})

test('it changes its mind until it begins, five times at most; sent twice it is one answer and one telling', async () => {
  const made = await asked()
  await open(inviteOf(made), 'other')
  const replies = await Promise.all(Array.from({ length: 4 }, () => answer(made.id, 'accepted', 'other')))
  expect(replies.filter(({ ok }) => ok)).toHaveLength(4)
  const [stored] = await cloud.documents<{ events: { code: string }[] }>('bookings')
  expect(stored?.events.map(({ code }) => code)).toEqual(['BOOKED', 'SIDE_OPENED', 'SIDE_CONFIRMED'])
  expect(await told('asker')).toHaveLength(1)
  for (const [i, said] of (['declined', 'accepted', 'declined', 'accepted'] as const).entries())
    expect((await answer(made.id, said, 'other', at(10 + i))).ok).toBe(true)
  expect(await answer(made.id, 'declined', 'other', at(20))).toMatchObject({ ok: false, error: { code: 'ANSWERED_OFTEN' } })
  expect(await told('asker')).toHaveLength(5)
  const second = await asked('second', { visitor: { name: '李秀英' } })
  await open(inviteOf(second), 'other')
  expect(await answer(second.id, 'accepted', 'other', '2026-11-24T01:00:00.000Z')).toMatchObject({
    ok: false,
    error: { code: 'SIDE_TOO_LATE' },
  })
})

test('nobody answers for the other side: not the asker, not a second account, not by the booking’s id', async () => {
  const made = await asked()
  await open(inviteOf(made), 'other')
  for (const as of ['asker', 'stranger', 'clerk-test'])
    expect(await answer(made.id, 'accepted', as)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  expect((await read(made.id, 'asker')).otherSide?.answer).toBe('open')
})

test('a new invitation, taking it back, and cancelling put out whoever had come in, and tell them', async () => {
  const made = await asked()
  await open(inviteOf(made), 'wrong-person')
  await answer(made.id, 'accepted', 'wrong-person')
  const renewed = await cloud.ok(booking, 'renewInvite', { id: made.id, open: true }, 'asker', { now: at(6) })
  expect(renewed.otherSide).toMatchObject({ answer: 'open', opened: false, words: '' })
  expect(await cloud.call(booking, 'read', { id: made.id }, 'wrong-person')).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  expect(await answer(made.id, 'declined', 'wrong-person')).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  expect(await told('wrong-person')).toEqual([expect.stringContaining('您不用来了')])
  const taken = await cloud.ok(booking, 'renewInvite', { id: made.id, open: false }, 'asker', { now: at(7) })
  expect(taken.otherSide?.invite).toBeNull()
  expect(await open(inviteOf(renewed), 'other')).toMatchObject(unknown)
  const again = await cloud.ok(booking, 'renewInvite', { id: made.id, open: true }, 'asker', { now: at(8) })
  await open(inviteOf(again), 'other', at(9))
  await answer(made.id, 'accepted', 'other', at(9))
  await cloud.ok(booking, 'cancel', { id: made.id }, 'asker', { now: at(10) })
  expect(await told('other')).toEqual([expect.stringContaining('11月24日 周二 上午 9:00 您不用来了')])
  for (const as of ['stranger', 'other'])
    expect(await cloud.call(booking, 'renewInvite', { id: made.id, open: true }, as)).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    })
})

test('a day that is closed is told to both sides, each in its own words', async () => {
  const made = await asked()
  await open(inviteOf(made), 'other')
  await answer(made.id, 'accepted', 'other')
  await cloud.ok(booking, 'closeDay', { need: 'mediation', date: '2026-11-24', reason: '停电' }, 'clerk-test', { now: at(10) })
  expect((await told('asker')).filter((words) => words.includes('办不成'))).toHaveLength(1)
  expect(await told('other')).toEqual([expect.stringContaining('请您的人另约了时间')])
})

test('what cannot be shown is sent back before anything is written, and says so; an outage stops nobody, and is marked', async () => {
  const refused = await cloud.call(
    booking,
    'reserve',
    wish({ need: 'mediation', otherSide: { ...side, subject: '特价代开发票' } }),
    'asker',
    { now: monday },
  )
  expect(refused).toMatchObject({ ok: false, error: { code: 'WORDS_REFUSED', field: 'otherSide.subject' } })
  expect(await cloud.documents('bookings')).toEqual([])
  const made = await asked('asker', { otherSide: { ...side, subject: '借款 local-cloud-silent' } })
  const marked = async () => (await cloud.documents<{ otherSide: { unchecked?: boolean } }>('bookings'))[0]?.otherSide.unchecked
  expect(await marked()).toBe(true)
  await open(inviteOf(made), 'other')
  expect(await answer(made.id, 'declined', 'other', at(5), 'local-cloud-risky')).toMatchObject({
    ok: false,
    error: { code: 'WORDS_REFUSED', field: 'words' },
  })
  expect((await read(made.id, 'asker')).otherSide).toMatchObject({ answer: 'open', words: '' })
  await answer(made.id, 'declined', 'other', at(5), '我不去。')
  expect(await marked()).toBe(false)
})

test('a phone of the version before, which does not ask what it is about, books all the same', async () => {
  const { subject: _subject, ...before } = side
  const made = await asked('asker', { otherSide: before })
  expect(made.otherSide).toMatchObject({ subject: '', answer: 'open' })
})
