import type { Queue, StoredTicket } from './repository'
import { fromBefore, givenNumberOf, newTicket, ticketLines, ticketViewOf } from './tickets'

const nine = '2026-11-24T01:00:00.000Z'
const key = { pointId: 'p', need: 'advice', date: '2026-11-24' } as const
const queue: Queue = { _id: 'p:advice:2026-11-24', ...key, next: 4, prioritiesInARow: 0, calls: 0 }
const taking = {
  origin: 'walkIn-tap',
  source: 'walkIn' as const,
  bookingId: null,
  slot: null,
  name: '',
  person: null,
  slip: { code: '123456', token: 'a-long-token-of-the-paper' },
  by: 'staff-1',
  now: nine,
}
const ticket = (count: number, over: Partial<StoredTicket> = {}): StoredTicket => ({ ...newTicket(key, count, taking), ...over })
const lines = (tickets: readonly StoredTicket[], actor: 'counter' | 'own' | 'stranger' = 'counter') =>
  ticketLines([queue], tickets, () => actor, nine).map(({ actions }) => actions)

test('a number is named by its queue, waits, and says who gave it', () => {
  expect(ticket(12)).toMatchObject({
    _id: 'p:advice:2026-11-24:B012',
    queueId: queue._id,
    number: 'B012',
    state: 'waiting',
    skips: 0,
    notBefore: 0,
    events: [{ code: 'TAKEN', at: nine, by: 'staff-1' }],
  })
})

test('staff see whose turn it is, and what may be done with who is called', () => {
  const day = [ticket(1, { state: 'called' }), ticket(2), ticket(3), ticket(4, { state: 'done' })]
  expect(lines(day)).toEqual([['recall', 'skip', 'finish'], ['call'], [], []])
  expect(lines(day, 'stranger').flat()).toEqual([])
  expect(lines(day, 'own').flat()).toEqual([])
  expect(lines([])).toEqual([])
})

test('each queue has a next of its own', () => {
  const other = { ...queue, _id: 'p:notary:2026-11-24', need: 'notary' as const }
  const tickets = [ticket(1), newTicket({ ...key, need: 'notary' }, 1, taking), ticket(2)]
  expect(ticketLines([queue, other], tickets, () => 'counter', nine).map(({ actions }) => actions)).toEqual([['call'], ['call'], []])
})

test('staff see a ticket without whose it is; the paper comes only with the number that is given', () => {
  const seen = ticketViewOf(ticket(1, { person: 'wx:zhang' }))
  expect(Object.keys(seen).sort()).toEqual(
    ['number', 'need', 'state', 'source', 'bookingId', 'slot', 'name', 'window', 'takenAt', 'calledAt', 'skips'].sort(),
  )
  expect(givenNumberOf(ticket(1)).slip).toEqual(taking.slip)
})

test('a number of the version before is read as one of this, without a code', () => {
  const before = {
    number: 'B001',
    need: 'advice',
    state: 'called',
    source: 'walkIn',
    bookingId: null,
    slot: null,
    name: '李',
    window: '1号窗',
    takenAt: nine,
    calledAt: nine,
    origin: 'walkIn-x',
    person: null,
    recordId: null,
    callId: 'c',
  } as const
  expect(fromBefore(queue, before)).toMatchObject({
    ...before,
    _id: 'p:advice:2026-11-24:B001',
    date: '2026-11-24',
    lastCalledAt: nine,
    slip: null,
    skips: 0,
    notBefore: 0,
  })
})
