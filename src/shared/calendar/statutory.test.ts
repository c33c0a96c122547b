import { daysBetween, weekdayOf } from '../time'
import { festivals } from './festivals'
import { statutoryDays, sureWithoutNotice } from './statutory'

const moon = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' })
const lunar = (date: string) => moon.format(new Date(`${date}T04:00:00Z`))

/** The moon is new within minutes of midnight (2027-02-06 at 23:56, 2030-02-03 at 0:07): Node's calendar reckons less closely, and is a day off. */
const closeToMidnight = ['2027', '2030']

test('the table of festivals agrees with the lunar calendar of Node', () => {
  for (const [year, [newYear, qingming, dragonBoat, midAutumn]] of Object.entries(festivals)) {
    if (!closeToMidnight.includes(year)) expect([year, lunar(`${year}-${newYear}`)]).toEqual([year, '1/1'])
    expect([year, lunar(`${year}-${dragonBoat}`), lunar(`${year}-${midAutumn}`)]).toEqual([year, '5/5', '8/15'])
    expect(['04-04', '04-05', '04-06']).toContain(qingming)
  }
})

test('thirteen days are off by law, the eve of the new year among them', () => {
  for (const year of Object.keys(festivals)) expect(Object.values(statutoryDays(year) ?? {}).flat()).toHaveLength(13)
  expect(statutoryDays('2027')).toEqual({
    元旦: ['2027-01-01'],
    春节: ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'],
    清明节: ['2027-04-05'],
    劳动节: ['2027-05-01', '2027-05-02'],
    端午节: ['2027-06-09'],
    中秋节: ['2027-09-15'],
    国庆节: ['2027-10-01', '2027-10-02', '2027-10-03'],
  })
})

test('around the holidays of 2027 nothing is sure, between them weekdays are', () => {
  const waits = (from: string, to: string) =>
    daysBetween(from, to).filter((date) => weekdayOf(date) <= 5 && sureWithoutNotice(date) === null)
  expect(waits('2027-01-01', '2027-01-28')).toEqual(['2027-01-04', '2027-01-05'])
  expect(waits('2027-01-29', '2027-03-31')).toEqual(
    daysBetween('2027-01-29', '2027-02-15').filter((date) => weekdayOf(date) <= 5 && !['2027-02-05', '2027-02-08'].includes(date)),
  )
  expect(sureWithoutNotice('2027-02-08')).toBe('holiday')
})

test('of a year beyond the table nothing is sure, and neither are the days that its New Year reaches', () => {
  expect(sureWithoutNotice('2046-06-01')).toBeNull()
  expect([sureWithoutNotice('2045-12-28'), sureWithoutNotice('2045-12-27')]).toEqual([null, 'workday'])
})
