import { life, states } from './life'

const now = '2026-11-24T02:00:00.000Z'
const both = { isOpener: true, isClerk: true }

test('each action starts from the states that the table says, and from no other', () => {
  const starts = (name: (typeof life.names)[number]) => states.filter((state) => life.may(name, { state }, both, now) === 'yes')
  for (const name of life.names) expect([name, starts(name)]).toEqual([name, life.actions[name].from])
})

test('a petition is answered by clerks and closed by who opened it; to anybody else it looks missing', () => {
  for (const state of states) {
    expect(life.may('answer', { state }, { isOpener: true, isClerk: false }, now)).toBe('NOT_FOUND')
    expect(life.may('close', { state }, { isOpener: false, isClerk: true }, now)).toBe('NOT_FOUND')
  }
})
