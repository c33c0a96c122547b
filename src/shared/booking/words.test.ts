import { bookingLife, sideAnswers } from './life'
import type { Booking, OtherSide } from './contract'
import { answerTags, bookingWords, inviteSentence, sayBooking, sayDay, sideWords, standingWords, waitWords } from './words'

const booking = {
  state: 'booked',
  affected: null,
  checkInFrom: '2026-11-24T00:30:00.000Z',
  ticket: 'B001',
  window: null,
  recordId: 'appointment-b',
  contested: null,
  need: 'advice',
  date: '2026-11-24',
  lateCounts: 0,
  counted: null,
  cancelFreeUntil: '2026-11-23T23:00:00.000Z',
} as const

test('each state has words that say what happens next', () => {
  const words = bookingLife.states.map((state) => bookingWords({ ...booking, state }))
  expect(new Set(words.map(({ tag }) => tag)).size).toBe(bookingLife.states.length)
  for (const { sentence } of words) expect(sentence).toMatch(/。$/)
  expect(bookingWords(booking).sentence).toBe('11月24日 周二 上午 8:30 起可以签到，请带好材料。')
  expect(bookingWords({ ...booking, need: 'homeVisit' }).sentence).toBe('到时间我们联系您。')
  expect(bookingWords({ ...booking, affected: '停电' }).sentence).toBe('停电。请改个时间，不算您的。')
  expect(bookingWords({ ...booking, state: 'called', window: '2号窗' }).sentence).toBe('B001 号请到 2号窗。')
  // Called by the version before, which did not say where.
  expect(bookingWords({ ...booking, state: 'called' }).sentence).toBe('B001 号请到窗口。')
})

test('a no-show says how long it can be contested, as the table has it, and then that it was', () => {
  expect(bookingWords({ ...booking, state: 'absent' }).sentence).toBe('记错了可以在 7 天内申诉。')
  expect(bookingWords({ ...booking, state: 'absent', contested: '我去了' }).sentence).toContain('不计爽约')
})

test('times and waiting are said with the day', () => {
  expect(sayBooking({ date: '2026-11-24', slot: '1430' })).toBe('11月24日 周二 下午 2:30')
  expect(sayDay('2026-11-24')).toBe('11月24日 周二')
  const entry = {
    id: 'w',
    need: 'advice',
    pointId: 'p',
    pointName: '',
    date: '2026-11-24',
    state: 'waiting',
    offer: null,
    actions: [],
  } as const
  expect(waitWords({ ...entry, actions: [] })).toBe('11月24日 周二 有空位就通知您，位子留 30 分钟。')
  const offer = { slot: '0900', until: '2026-11-23T01:00:00.000Z' }
  expect(waitWords({ ...entry, state: 'offered', offer, actions: [] })).toBe(
    '11月24日 周二 上午 9:00 的位子给您留到 11月23日 周一 上午 9:00。',
  )
})

test('what needs doing stands out, what went well looks well', () => {
  const tones = bookingLife.states.map((state) => [state, bookingWords({ ...booking, state }).tone])
  expect(Object.fromEntries(tones)).toEqual({
    booked: 'brand',
    checkedIn: 'good',
    called: 'good',
    done: 'good',
    cancelled: 'neutral',
    absent: 'caution',
    providerAbsent: 'caution',
  })
  expect(bookingWords({ ...booking, affected: '停电' }).tone).toBe('caution')
})

test('the number is said once there is one', () => {
  expect(bookingWords({ ...booking, state: 'checkedIn' }).sentence).toBe('您的号是 B001，请等叫号。')
  expect(bookingWords({ ...booking, state: 'checkedIn', ticket: null }).sentence).toBe('您的号是 ，请等叫号。')
  expect(bookingWords({ ...booking, state: 'called', ticket: null }).sentence).toBe(' 号请到窗口。')
})

test('a place is said to be held while it is offered, and not after', () => {
  const offer = { slot: '0900', until: '2026-11-23T01:00:00.000Z' }
  const entry = { id: 'w', need: 'advice', pointId: 'p', pointName: '', date: '2026-11-24', actions: [] } as const
  for (const words of [
    waitWords({ ...entry, state: 'expired', offer, actions: [] }),
    waitWords({ ...entry, state: 'offered', offer: null, actions: [] }),
  ])
    expect(words).toContain('有空位就通知您')
})

const side: OtherSide = {
  reader: 'asker',
  name: '赵老板',
  subject: '借款没还',
  answer: 'open',
  words: '',
  answerUntil: '2026-11-24T01:00:00.000Z',
  opened: false,
  invite: { ref: 'i-1', code: '482913' },
  inviteCode: '',
}

test('the asker reads where the invitation stands and what to do, and that a mediation needs both', () => {
  const sentences = [
    inviteSentence(side),
    inviteSentence({ ...side, invite: null }),
    inviteSentence({ ...side, invite: null, opened: true }),
    ...(['accepted', 'declined'] as const).map((answer) => inviteSentence({ ...side, invite: null, opened: true, answer })),
  ]
  expect(new Set(sentences).size).toBe(5)
  for (const sentence of sentences) expect(sentence).toMatch(/。$/)
  expect(sentences[0]).toMatch(/卡片.*六位数字/)
  expect(sentences[1]).toContain('换一份新的')
  expect(sentences[4]).toContain('人民调解法第十七条')
  expect(Object.keys(answerTags)).toEqual([...sideAnswers])
})

test('the other side reads of each state what it means for it, and never whether the first one came', () => {
  const words = (state: Booking['state'], answer: OtherSide['answer'] = 'open', affected: string | null = null) =>
    sideWords({ state, affected, visitor: '王桂兰', otherSide: { ...side, reader: 'other', answer } })
  expect([words('booked').tag, words('booked', 'accepted').tag, words('booked', 'declined').tag]).toEqual([
    '等您答复',
    '您答应来',
    '您说不来',
  ])
  expect(words('booked', 'accepted').sentence).toContain('王桂兰')
  expect(words('booked', 'accepted', '停电')).toMatchObject({ tag: '有变动', sentence: expect.stringContaining('不用来') })
  for (const state of bookingLife.states) expect(words(state).sentence).toMatch(/。$/)
  expect(words('absent')).toEqual(words('done'))
})

test('a mediation stands as its reader has it: for the asker it is no more than a place until the other side comes', () => {
  const of = (otherSide: OtherSide | null, more: Partial<Booking> = {}) =>
    standingWords({
      ...booking,
      ...{
        id: 'b',
        need: 'mediation',
        pointId: 'p',
        pointName: '',
        address: '',
        slot: '0900',
        visitor: '王桂兰',
        forOther: false,
        code: '',
        qr: '',
      },
      ...{ cancelFreeUntil: booking.checkInFrom, recordId: null, rated: null, actions: [], otherSide },
      ...more,
    })
  expect(of(side).sentence).toContain('还要请赵老板来')
  expect(of({ ...side, answer: 'declined' })).toMatchObject({ tag: '对方不来', tone: 'caution' })
  expect(of({ ...side, answer: 'accepted' })).toEqual(bookingWords(booking))
  expect(of({ ...side, answer: 'declined' }, { affected: '停电' }).tag).toBe('有变动')
  expect(of({ ...side, answer: 'declined' }, { state: 'cancelled' }).tag).toBe('已取消')
  expect(of({ ...side, reader: 'other' }).tag).toBe('等您答复')
  expect(of(null)).toEqual(bookingWords(booking))
})
