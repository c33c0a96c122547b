import { dateOfDay, dayIdOf, holdIdOf, holdOf, rosterIdOf } from './ids'

test('ids are made of what they name, as they stand in the database', () => {
  expect(rosterIdOf('p-1', 'advice')).toBe('p-1:advice')
  expect(dayIdOf('p-1', 'advice', '2026-11-24')).toBe('p-1:advice:2026-11-24')
  expect(dateOfDay(dayIdOf('p:1', 'advice', '2026-11-24'))).toBe('2026-11-24')
})

test('a claim that holds a place names its wait entry, a booking’s claim names none', () => {
  expect(holdOf('w-1')).toBe('hold:w-1')
  expect([holdIdOf(holdOf('w-1')), holdIdOf('b-1'), holdIdOf('b-hold:1')]).toEqual(['w-1', null, null])
})
