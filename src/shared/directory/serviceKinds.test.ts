import { kindCodes, serviceKinds } from './serviceKinds'

test('the ten kinds of service are in the order of the notice, each with a name and what it means', () => {
  expect(serviceKinds.map(({ code }) => code)).toEqual([...kindCodes])
  expect(serviceKinds).toHaveLength(10)
  for (const { name, meaning } of serviceKinds) expect([name, meaning].every((words) => /[一-鿿]/.test(words))).toBe(true)
})
