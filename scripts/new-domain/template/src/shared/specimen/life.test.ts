import { life, states } from './life'

const now = '2026-11-24T02:00:00.000Z'
const opener = { isOpener: true }

test('only who opened a specimen can close it; to anybody else it looks missing', () => {
  expect(life.may('close', { state: 'open' }, opener, now)).toBe('yes')
  for (const state of states) expect(life.may('close', { state }, { isOpener: false }, now)).toBe('NOT_FOUND')
})

test('a specimen that is closed says so, and offers nothing more to do', () => {
  expect(life.may('close', { state: 'closed' }, opener, now)).toBe('ALREADY_CLOSED')
  expect(life.available({ state: 'closed' }, opener, now)).toEqual([])
})

test('each action starts from the states that the table says, and from no other', () => {
  for (const name of life.names)
    for (const state of states)
      expect([name, state, life.may(name, { state }, opener, now) === 'yes']).toEqual([
        name,
        state,
        life.actions[name].from.includes(state),
      ])
})
