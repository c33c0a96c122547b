import { needCodes } from './needs'
import { isExempt, priorityGroups, unconfirmed } from './priority'

test('to say that one is old or disabled lifts no pause; to say that one is being hurt does, and nobody asks for a proof', () => {
  expect(priorityGroups.filter((group) => isExempt('advice', [group], []))).toEqual(['violence'])
  expect(isExempt('advice', [], [])).toBe(false)
})

test('once the window has confirmed it, an elder or a disabled person is never paused, whether they say so again or not', () => {
  expect(isExempt('advice', [], ['elder'])).toBe(true)
  expect(isExempt('advice', ['soldier'], ['disabled'])).toBe(true)
  // Seen in person says that somebody exists, and nothing of their age.
  expect(isExempt('advice', ['elder'], ['inPerson'])).toBe(false)
})

test('legal aid and home visits are never paused, for anybody', () => {
  expect(needCodes.filter((need) => isExempt(need, [], []))).toEqual(['legalAid', 'homeVisit'])
})

test('what the window could still confirm is what was said and was not seen', () => {
  expect(unconfirmed(['elder', 'disabled', 'pregnant'], ['elder'])).toEqual(['disabled'])
  expect(unconfirmed(['pregnant', 'violence'], [])).toEqual([])
})
