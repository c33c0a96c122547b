import { needCodes, needOf, needs } from './needs'

test('each need is there once, said in words, takes its time, and says what to bring', () => {
  expect(needs.map(({ code }) => code).sort()).toEqual([...needCodes].sort())
  for (const { code, name, meaning, minutes, bring } of needs) {
    expect([name, meaning, ...bring].every((words) => /[一-鿿]/.test(words))).toBe(true)
    expect([code, minutes % 5, minutes >= 15, minutes <= 60]).toEqual([code, 0, true, true])
    expect(bring.length).toBeGreaterThan(0)
    expect([code, bring.includes('身份证')]).toEqual([code, code !== 'video'])
  }
})

test('all but video and home visits happen at the point; to a mediation two sides come', () => {
  const notAtPoint = needs.filter(({ place }) => place !== 'point').map(({ code, place }) => [code, place])
  expect(notAtPoint).toEqual([
    ['video', 'video'],
    ['homeVisit', 'home'],
  ])
  expect(needs.filter(({ twoSides }) => twoSides).map(({ code }) => code)).toEqual(['mediation'])
})

test('what must be done in person says by which article', () => {
  expect(needs.flatMap(({ code, inPerson = '' }) => (inPerson === '' ? [] : [[code, /第.+条/.test(inPerson)]]))).toEqual([['notary', true]])
})

test('a need is found by its code, and a code that is none is an error', () => {
  expect(needOf('exam').name).toBe('法律职业资格考试')
  expect(() => needOf('other' as 'exam')).toThrow('No such need: other')
})
