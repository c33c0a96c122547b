import { lifeOf, sendableFrom } from './index'

interface Facts {
  readonly state: 'open' | 'answered' | 'closed'
  readonly until: string
}
interface Actor {
  readonly isOwner: boolean
}

const life = lifeOf<Facts, Actor>()({
  states: ['open', 'answered', 'closed'],
  events: {
    OPENED: { level: 'info', say: '提出', next: 'lawyer', tell: null },
    CLOSED: {
      level: 'notice',
      say: '结束',
      next: 'resident',
      tell: { title: '有新进展', text: '{what}结束了', note: '请打开看看', page: 'consultation', atNight: false },
    },
  },
  actions: {
    answer: { from: ['open'], to: 'answered', refusals: ['ENDED'], may: ({ state }) => (state === 'closed' ? 'ENDED' : 'yes') },
    close: {
      from: ['answered'],
      to: 'closed',
      refusals: ['NOT_YET', 'ENDED'],
      may: ({ state, until }, { isOwner }, now) => {
        if (!isOwner) return 'NOT_FOUND'
        if (state === 'closed') return 'ENDED'
        return state === 'answered' && now >= until ? 'yes' : 'NOT_YET'
      },
    },
  },
})

const facts: Facts = { state: 'answered', until: '2026-11-24' }

test('an action names its refusals for the contract, its states and its events', () => {
  expect(life.names).toEqual(['answer', 'close'])
  expect(life.refusals('close')).toEqual(['NOT_YET', 'ENDED'])
  expect(life.states).toEqual(['open', 'answered', 'closed'])
  expect(life.actions.close.to).toBe('closed')
})

test('whether it may be done is asked of its own rule, with the facts, the actor and the moment', () => {
  expect(life.may('close', facts, { isOwner: true }, '2026-11-24')).toBe('yes')
  expect(life.may('close', facts, { isOwner: true }, '2026-11-23')).toBe('NOT_YET')
  expect(life.may('close', facts, { isOwner: false }, '2026-11-24')).toBe('NOT_FOUND')
  expect(life.may('answer', { ...facts, state: 'closed' }, { isOwner: false }, '')).toBe('ENDED')
})

test('the buttons are what may be done now, in the order of the table', () => {
  expect(life.available(facts, { isOwner: true }, '2026-11-24')).toEqual(['answer', 'close'])
  expect(life.available(facts, { isOwner: false }, '2026-11-24')).toEqual(['answer'])
  expect(life.available({ ...facts, state: 'closed' }, { isOwner: true }, '2026-11-24')).toEqual([])
})

test('what is told of an event carries its code', () => {
  expect(life.telling('CLOSED')).toEqual({
    code: 'CLOSED',
    title: '有新进展',
    text: '{what}结束了',
    note: '请打开看看',
    page: 'consultation',
    atNight: false,
  })
})

// Huaibei is eight hours ahead of UTC.
test.each([
  ['at noon', '2026-11-24T04:00:00.000Z', '2026-11-24T04:00:00.000Z'],
  ['at eight, to the minute', '2026-11-24T00:00:00.000Z', '2026-11-24T00:00:00.000Z'],
  ['a minute before nine in the evening', '2026-11-24T12:59:00.000Z', '2026-11-24T12:59:00.000Z'],
  ['at nine in the evening: the next morning', '2026-11-24T13:00:00.000Z', '2026-11-25T00:00:00.000Z'],
  ['at 23:38: the next morning', '2026-11-24T15:38:00.000Z', '2026-11-25T00:00:00.000Z'],
  ['at half past midnight: the same morning', '2026-11-24T16:30:00.000Z', '2026-11-25T00:00:00.000Z'],
  ['a minute before eight: at eight', '2026-11-23T23:59:00.000Z', '2026-11-24T00:00:00.000Z'],
  ['in the last night of the year', '2026-12-31T15:00:00.000Z', '2027-01-01T00:00:00.000Z'],
])('a message that can wait goes out by day: %s', (_when, now, from) => {
  expect(sendableFrom(now, false)).toBe(from)
  expect(sendableFrom(now, true)).toBe(now)
})
