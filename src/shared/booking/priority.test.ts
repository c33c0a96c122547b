import { needCodes } from './needs'
import { isExempt, priorityGroups } from './priority'

test('elders, disabled people and victims of violence are never paused; pregnancy and service go first, but count', () => {
  expect(priorityGroups.filter((group) => isExempt('advice', [group]))).toEqual(['elder', 'disabled', 'violence'])
  expect(isExempt('advice', [])).toBe(false)
  expect(isExempt('advice', ['soldier', 'elder'])).toBe(true)
})

test('legal aid and home visits are never paused, for anybody', () => {
  expect(needCodes.filter((need) => isExempt(need, []))).toEqual(['legalAid', 'homeVisit'])
})
