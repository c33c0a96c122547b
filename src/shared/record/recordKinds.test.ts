import { recordIdOf, recordKindNames, recordKindOf, recordKinds, storedKindCount } from './recordKinds'

test('a record from before calls a home visit `visit`: it is one, and every other kind is what it says', () => {
  expect(recordKindOf('visit')).toBe('homeVisit')
  for (const kind of recordKinds) expect(recordKindOf(kind)).toBe(kind)
  expect(storedKindCount).toBe(7)
})

test('each kind has a name on screen', () => {
  for (const kind of recordKinds) expect(recordKindNames[kind]).toMatch(/^[一-鿿]{4}$/)
})

test('a record is found by what it ended', () => {
  expect(recordIdOf('consultation', 'c-1')).toBe('consultation-c-1')
})
