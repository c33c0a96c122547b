/** Ids and codes stand in stored documents and in people's hands: they never change. */
import { bookingIdOf, codeKeyOf, codeOf } from './code'

const id = 'b-9a31130090a786cf531c4501'

test('the same tap of the same person is the same booking; another tap, or another person, is another', () => {
  expect(bookingIdOf('wx:p', 'tap-00000001')).toBe(id)
  expect(bookingIdOf('wx:q', 'tap-00000001')).not.toBe(id)
  expect(bookingIdOf('wx:p', 'tap-00000002')).not.toBe(id)
})

test('its codes are what they always were', () => {
  expect([codeOf(id, 0), codeOf(id, 1)]).toEqual(['417041', '510288'])
  expect(codeKeyOf('point-1', '2026-11-24', '417041')).toBe('point-1:2026-11-24:417041')
})

test('a code has six digits and never begins with a nought', () => {
  for (let attempt = 0; attempt < 2_000; attempt++) expect(codeOf(id, attempt)).toMatch(/^[1-9]\d{5}$/)
})
