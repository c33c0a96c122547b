import { everyMatch } from './everyMatch'

test.each([
  ['第三条和第五条', /第(.)条/g],
  ['没有', /第(.)条/g],
  ['aaaa', /aa/g],
  ['abc', /x*/g],
  ['', /x*/g],
])('in “%s” everything is found that matchAll finds', (text, expression) => {
  const said = (found: Iterable<RegExpMatchArray>) => [...found].map((match) => [match.index, ...match])
  expect(said(everyMatch(text, expression))).toEqual(said(text.matchAll(expression)))
  expect(expression.lastIndex).toBe(0)
})
