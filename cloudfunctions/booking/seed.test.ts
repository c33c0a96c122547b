import { calendarData } from '../foundation/calendar/calendar-data'
import { seed } from './seed'

test('every sample sheet comes from a sample roster, on a day whose year has a calendar, and can be booked', () => {
  const rosters = new Set(seed.rosters.map(({ _id }) => _id))
  const years = new Set(calendarData.map(({ _id }) => _id))
  for (const { _id, pointId, need, date, slots, sample } of seed.day_sheets) {
    expect(_id).toBe(`${pointId}:${need}:${date}`)
    expect(rosters.has(`${pointId}:${need}`) && years.has(date.slice(0, 4)) && sample).toBe(true)
    expect(Object.values(slots).every(({ capacity, free }) => free === capacity && free > 0)).toBe(true)
  }
})

test('the city has everything, each county centre six needs, six townships three', () => {
  const of = (length: number) => seed.rosters.filter(({ pointId }) => pointId.length === length && pointId !== 'point-340600').length
  expect(seed.rosters.filter(({ pointId }) => pointId === 'point-340600')).toHaveLength(12)
  expect([of('point-340602'.length), of('point-340602100'.length)]).toEqual([24, 18])
})
