import fc from 'fast-check'
import { valueOn } from '../parameters'
import { addHours, addMinutes, dateOf } from '../time'
import { freeFrom, lately, rates, type Deed } from './rates'

const start = '2026-11-23T00:00:00.000Z'
const deeds = Object.keys(rates) as Deed[]
const at = (minutes: number): string => new Date(Date.parse(start) + minutes * 60_000).toISOString()
const most = (rate: { readonly most: Parameters<typeof valueOn>[0] }) => valueOn(rate.most, '2026-11-23')

/** Somebody who tries at these minutes and does it whenever they may. */
function doneBy(deed: Deed, minutes: readonly number[]): readonly { readonly at: string }[] {
  let done: readonly { readonly at: string }[] = []
  for (const minute of [...minutes].sort((a, b) => a - b))
    if (freeFrom(deed, done, at(minute)) === null) done = [...done, { at: at(minute) }]
  return done
}

test.each(deeds)('%s: however somebody tries, no span of time has more of it than the table says', (deed) => {
  const longest = Math.max(...rates[deed].map(({ hours }) => hours))
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: longest * 60 * 3 }), { maxLength: 60 }), (minutes) => {
      const done = doneBy(deed, minutes)
      for (const rate of rates[deed])
        for (const { at: from } of done) {
          const within = done.filter((one) => one.at >= from && one.at < addHours(from, rate.hours))
          expect(within.length).toBeLessThanOrEqual(most(rate))
        }
    }),
    { numRuns: 25 },
  )
})

test.each(deeds)('%s: whoever is told from when on may do it then, and not a minute before', (deed) => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 20, maxLength: 40 }), (minutes) => {
      const done = doneBy(deed, minutes)
      const until = freeFrom(deed, done, at(601))
      if (until === null) return
      expect(freeFrom(deed, done, until)).toBeNull()
      expect(freeFrom(deed, done, addMinutes(until, -1))).not.toBeNull()
    }),
    { numRuns: 25 },
  )
})

test('a daughter who asks three questions every evening for herself and her two parents is never refused', () => {
  const evenings = Array.from({ length: 30 }, (_, day) => [0, 5, 20].map((minute) => day * 24 * 60 + minute)).flat()
  expect(doneBy('question', evenings)).toHaveLength(90)
})

test('forty at once in one moment are as many as the table says', () => {
  const once = Array.from({ length: 40 }, () => 0)
  expect(doneBy('question', once)).toHaveLength(valueOn('limit.questionsPerHour', dateOf(start)))
})

test('what counts no more is forgotten, so that the list stays as short as the longest rate allows', () => {
  const done = [{ at: at(0) }, { at: at(1) }, { at: at(60) }]
  expect(lately('danger', done, at(60))).toEqual([{ at: at(1) }, { at: at(60) }])
  expect(lately('question', done, at(60))).toEqual(done)
})
