import type { Queue, StoredTicket } from './repository'
import { calledBy, ticketLines, ticketOf, ticketViewOf, withCall, withChanged, withTicket } from './tickets'

const nine = '2026-11-24T01:00:00.000Z'
const empty: Queue = {
  _id: 'p:advice:2026-11-24',
  pointId: 'p',
  need: 'advice',
  date: '2026-11-24',
  rev: 3,
  next: 1,
  prioritiesInARow: 0,
  tickets: [],
}
const from = (origin: string, source: StoredTicket['source'] = 'walkIn'): Omit<StoredTicket, 'number' | 'need'> => ({
  origin,
  state: 'waiting',
  source,
  bookingId: null,
  slot: null,
  name: '',
  window: null,
  takenAt: nine,
  calledAt: null,
  person: 'wx:p',
  recordId: null,
  callId: null,
})
const queue = (...changes: readonly ((before: Queue) => Queue)[]): Queue => changes.reduce((before, change) => change(before), empty)

test('each origin has one number, and numbers only rise', () => {
  const two = queue(withTicket(from('a')), withTicket(from('b')))
  expect(two.tickets.map(({ number }) => number)).toEqual(['B001', 'B002'])
  expect(withTicket(from('a'))(two)).toBe(two)
  expect(ticketOf(two, 'b')?.number).toBe('B002')
  expect(ticketOf(two, 'c')).toBeUndefined()
  expect(two.next).toBe(3)
})

test('a call calls one person to its window, and the same call nobody else; priorities in a row are counted', () => {
  const three = queue(withTicket(from('w')), withTicket(from('p', 'priority')), withTicket(from('q', 'priority')))
  const called = withCall('call-1', '2号窗', nine)(three)
  expect(calledBy(called, 'call-1')).toMatchObject({ number: 'B002', state: 'called', window: '2号窗', calledAt: nine })
  expect(called.prioritiesInARow).toBe(1)
  expect(withCall('call-1', '3号窗', nine)(called)).toBe(called)
  const all = [2, 3, 4].reduce((before, n) => withCall(`call-${n}`, '2号窗', nine)(before), called)
  expect(all.tickets.map(({ callId }) => callId)).toEqual(['call-3', 'call-1', 'call-2'])
  expect(all.prioritiesInARow).toBe(0)
  expect(withCall('call-9', '2号窗', nine)(all)).toBe(all)
})

test('one ticket is changed and the others are left alone', () => {
  const two = queue(withTicket(from('a')), withTicket(from('b')))
  expect(withChanged(two, 'B002', { state: 'absent' }).tickets.map(({ state }) => state)).toEqual(['waiting', 'absent'])
})

test('staff see whose turn it is, who can be finished, and nothing of whose ticket it is', () => {
  const called = queue(withTicket(from('a')), withTicket(from('b')), withTicket(from('c')), withCall('call-1', '1号窗', nine))
  expect(ticketLines(called, 'counter', nine).map(({ actions }) => actions)).toEqual([['finish'], ['call'], []])
  expect(ticketLines(called, 'stranger', nine).flatMap(({ actions }) => actions)).toEqual([])
  const [first] = called.tickets
  expect(Object.keys(first === undefined ? {} : ticketViewOf(first))).toEqual(
    expect.not.arrayContaining(['person', 'origin', 'callId', 'recordId']),
  )
})

test('staff see a ticket as it stands', () => {
  const { tickets } = queue(withTicket({ ...from('a', 'booked'), bookingId: 'b-1', slot: '0900', name: '张大妈' }))
  expect(tickets.map(ticketViewOf)).toEqual([
    {
      number: 'B001',
      need: 'advice',
      state: 'waiting',
      source: 'booked',
      bookingId: 'b-1',
      slot: '0900',
      name: '张大妈',
      window: null,
      takenAt: nine,
      calledAt: null,
    },
  ])
})

test('where nobody waits there is nobody to call', () => {
  const called = queue(withTicket(from('a')), withCall('call-1', '1号窗', nine))
  expect(ticketLines(called, 'counter', nine).map(({ actions }) => actions)).toEqual([['finish']])
  expect(ticketLines(empty, 'counter', nine)).toEqual([])
})
