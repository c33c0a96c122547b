import { afterSkip, nextToCall, rowAfter, sourceOf, ticketLetters, ticketNumber, type Waiting } from './calling'

const date = '2026-11-24'
/** 9:00 in Huaibei. */
const nine = '2026-11-24T01:00:00.000Z'
const ticket = (number: string, source: Waiting['source'], slot: string | null = null): Waiting => ({
  number,
  source,
  slot,
  state: 'waiting',
})

/** Calls until nobody waits; the numbers in the order they were called. */
function callAll(tickets: readonly Waiting[], now = nine): string[] {
  let line = { date, prioritiesInARow: 0, tickets }
  const called: string[] = []
  for (let next = nextToCall(line, now); next !== null; next = nextToCall(line, now)) {
    const { number } = next
    called.push(number)
    line = {
      date,
      prioritiesInARow: rowAfter(line.prioritiesInARow, next),
      tickets: line.tickets.map((other) => (other.number === number ? { ...other, state: 'called' as const } : other)),
    }
  }
  return called
}

test('calls booked and due people by slot, then priority people, then walk-ins, then who came early', () => {
  const order = callAll([
    ticket('w1', 'walkIn'),
    ticket('p1', 'priority'),
    ticket('b930', 'booked', '0930'),
    ticket('b900', 'booked', '0900'),
    ticket('b830', 'booked', '0830'),
  ])
  expect(order).toEqual(['b830', 'b900', 'p1', 'w1', 'b930'])
})

test('a booked person is due ten minutes before the slot, to the second', () => {
  const tickets = [ticket('w1', 'walkIn'), ticket('b910', 'booked', '0910')]
  expect(nextToCall({ date, prioritiesInARow: 0, tickets }, '2026-11-24T00:59:59.999Z')?.number).toBe('w1')
  expect(nextToCall({ date, prioritiesInARow: 0, tickets }, nine)?.number).toBe('b910')
})

test('calls a third priority person only when nobody else waits', () => {
  const priorities = ['p1', 'p2', 'p3', 'p4', 'p5'].map((number) => ticket(number, 'priority'))
  expect(callAll([ticket('w1', 'walkIn'), ...priorities, ticket('w2', 'walkIn')])).toEqual(['p1', 'p2', 'w1', 'p3', 'p4', 'w2', 'p5'])
  expect(callAll(priorities)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5'])
})

test('who is called, done or absent is not called again, and nobody is nobody', () => {
  const tickets = (['called', 'done', 'absent'] as const).map((state) => ({ ...ticket('w', 'walkIn'), state }))
  expect(nextToCall({ date, prioritiesInARow: 0, tickets }, nine)).toBeNull()
})

test('each need has a letter of its own that does not read as a digit', () => {
  const letters = Object.values(ticketLetters)
  expect(new Set(letters).size).toBe(letters.length)
  for (const letter of letters) expect(letter).toMatch(/^[A-HJ-NP-Z]$/)
  expect(ticketNumber('reception', 1)).toBe('A001')
  expect(ticketNumber('advice', 1000)).toBe('B1000')
})

test('who is late waits among the walk-ins; who needs it, or was moved by the point once, goes first', () => {
  const calm = { groups: [], wasAffected: false }
  expect(sourceOf(calm, 'kept')).toBe('booked')
  expect(sourceOf({ groups: ['elder'], wasAffected: true }, 'kept')).toBe('booked')
  expect(sourceOf(calm, 'late')).toBe('walkIn')
  expect(sourceOf({ groups: ['elder'], wasAffected: false }, 'late')).toBe('priority')
  expect(sourceOf({ groups: [], wasAffected: true }, 'late')).toBe('priority')
})

test('who is called in vain lets three others go first; where nobody else waits they are called again', () => {
  const late = { ...ticket('late', 'walkIn'), notBefore: 5 }
  const others = ['w1', 'w2', 'w3', 'w4'].map((number) => ticket(number, 'walkIn'))
  const next = (calls: number, tickets: readonly Waiting[]) => nextToCall({ date, prioritiesInARow: 0, calls, tickets }, nine)?.number
  expect([2, 3, 4, 5, 6].map((calls) => next(calls, [late, ...others]))).toEqual(['w1', 'w1', 'w1', 'late', 'late'])
  expect(next(2, [late])).toBe('late')
  expect(next(2, [{ ...late, number: 'later', notBefore: 6 }, late])).toBe('late')
  expect(next(2, [{ ...ticket('p', 'priority'), notBefore: 4 }, late])).toBe('p')
})

test('a number that was called in vain goes back three places, and is void at the third time', () => {
  expect(afterSkip(0, 7, date)).toEqual({ notBefore: 10 })
  expect(afterSkip(1, 7, date)).toEqual({ notBefore: 10 })
  expect(afterSkip(2, 7, date)).toBe('out')
})

test('the row of priority people ends with anybody else', () => {
  expect(rowAfter(1, ticket('p', 'priority'))).toBe(2)
  expect(rowAfter(2, ticket('w', 'walkIn'))).toBe(0)
  expect(rowAfter(2, ticket('b', 'booked', '0900'))).toBe(0)
})

test('who is said to have booked but has no slot is not due, and comes before those with one', () => {
  const tickets = [ticket('b1000', 'booked', '1000'), ticket('none', 'booked')]
  expect(callAll(tickets, '2026-11-24T00:00:00.000Z')).toEqual(['none', 'b1000'])
  expect(callAll([...tickets].reverse(), '2026-11-24T00:00:00.000Z')).toEqual(['none', 'b1000'])
  expect(nextToCall({ date, prioritiesInARow: 0, tickets: [ticket('none', 'booked'), ticket('w', 'walkIn')] }, nine)?.number).toBe('w')
})
