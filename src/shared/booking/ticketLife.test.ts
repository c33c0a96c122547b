import { ticketLife, type TicketFacts } from './ticketLife'

const nine = '2026-11-24T01:00:00.000Z'
const ticket = (part: Partial<TicketFacts>): TicketFacts => ({ state: 'waiting', date: '2026-11-24', isNext: false, ...part })

test('the next who waits can be called, who is called can be finished, by the counter and today', () => {
  expect(ticketLife.available(ticket({ isNext: true }), 'counter', nine)).toEqual(['call'])
  expect(ticketLife.available(ticket({}), 'counter', nine)).toEqual([])
  expect(ticketLife.available(ticket({ state: 'called' }), 'counter', nine)).toEqual(['recall', 'skip', 'finish'])
  expect(ticketLife.available(ticket({ state: 'called', isNext: true }), 'own', nine)).toEqual([])
  for (const state of ['done', 'absent'] as const)
    expect(ticketLife.available(ticket({ state, isNext: true }), 'counter', nine)).toEqual([])
  for (const state of ['waiting', 'called'] as const) {
    expect(ticketLife.available(ticket({ state, isNext: true, date: '2026-11-23' }), 'counter', nine)).toEqual([])
    expect(ticketLife.available(ticket({ state, isNext: true }), 'stranger', nine)).toEqual([])
  }
})

test('why not', () => {
  expect(ticketLife.may('call', ticket({}), 'counter', nine)).toBe('NOBODY_WAITS')
  expect(ticketLife.may('call', ticket({ isNext: true }), 'stranger', nine)).toBe('NOT_FOUND')
  expect(ticketLife.may('finish', ticket({}), 'counter', nine)).toBe('NOT_CALLED')
  for (const name of ['finish', 'recall', 'skip'] as const) {
    expect(ticketLife.may(name, ticket({ state: 'called' }), 'stranger', nine)).toBe('NOT_FOUND')
    expect(ticketLife.may(name, ticket({ state: 'called' }), 'own', nine)).toBe('OWN_SERVICE')
    expect(ticketLife.may(name, ticket({ state: 'done' }), 'counter', nine)).toBe('NOT_CALLED')
  }
  expect(ticketLife.may('call', ticket({ isNext: true }), 'stranger', nine)).toBe('NOT_FOUND')
  expect(ticketLife.may('call', ticket({ isNext: true }), 'own', nine)).toBe('NOBODY_WAITS')
})
