import { openingAt, sayOpening, sayWeek, type Hours } from './opening'

const workday: Hours[] = [
  { from: 510, to: 690 },
  { from: 870, to: 1050 },
]
/** Open on 23 and 24 November 2026, shut until the 30th, unknown from 2027 on. */
const hoursOn = (date: string) => (date >= '2027-01-01' ? null : ['2026-11-23', '2026-11-24', '2026-11-30'].includes(date) ? workday : [])
const at = (moment: string) => sayOpening(openingAt(hoursOn, moment), moment)

describe('openingAt', () => {
  it.each([
    ['before it opens', '2026-11-23T00:29:00.000Z', '现在没开门，今天上午 8:30 开'],
    ['at the minute it opens', '2026-11-23T00:30:00.000Z', '现在开门，到上午 11:30'],
    ['at noon', '2026-11-23T03:30:00.000Z', '现在没开门，今天下午 2:30 开'],
    ['in the afternoon', '2026-11-23T07:00:00.000Z', '现在开门，到下午 5:30'],
    ['at the minute it closes', '2026-11-23T09:30:00.000Z', '现在关门，明天上午 8:30 开'],
    ['before days off', '2026-11-24T10:00:00.000Z', '现在关门，11月30日 周一 上午 8:30 开'],
    ['when nobody knows the year', '2027-01-04T02:00:00.000Z', '开门时间请打 12348 问'],
    ['when nobody knows the next days', '2026-12-31T02:00:00.000Z', '现在关门，什么时候开请打 12348 问'],
  ])('%s', (_when, moment, words) => {
    expect(at(moment)).toBe(words)
  })

  it('says the moment at which it changes', () => {
    expect(openingAt(hoursOn, '2026-11-23T01:00:00.000Z')).toEqual({ state: 'open', until: '2026-11-23T03:30:00.000Z' })
    expect(openingAt(() => [], '2026-11-23T01:00:00.000Z')).toEqual({ state: 'closed', until: null })
  })
})

describe('sayWeek', () => {
  const week = { 1: workday, 2: workday, 3: workday, 4: workday, 5: workday, 6: [], 7: [] }

  it('says days with the same hours together', () => {
    expect(sayWeek(week)).toBe('工作日 上午 8:30–11:30，下午 2:30–5:30')
    expect(sayWeek({ ...week, 6: [{ from: 540, to: 720 }] })).toBe('工作日 上午 8:30–11:30，下午 2:30–5:30；周六 上午 9:00–12:00')
    expect(sayWeek({ ...week, 1: [] })).toBe('周二、三、四、五 上午 8:30–11:30，下午 2:30–5:30')
  })
})

describe('the clock', () => {
  const daily = (from: number, to: number) => ({ 1: [{ from, to }], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] })

  it.each([
    [0, 719, '上午 0:00–11:59'],
    [720, 779, '下午 12:00–12:59'],
    [780, 1079, '下午 1:00–5:59'],
    [1080, 1439, '晚上 6:00–11:59'],
  ])('from minute %i to %i is read %s', (from, to, words) => {
    expect(sayWeek(daily(from, to))).toBe(`周一 ${words}`)
  })

  it('says a week that is the same on every day in one word, and nothing of one that is shut', () => {
    const hours = [{ from: 540, to: 600 }]
    expect(sayWeek({ 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: hours, 7: hours })).toBe('每天 上午 9:00–10:00')
    expect(sayWeek({ 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] })).toBe('')
  })

  it('looks two weeks ahead, the fourteenth day included', () => {
    const opensOn = (day: string) => openingAt((date) => (date === day ? workday : []), '2026-11-23T10:00:00.000Z').until
    expect(opensOn('2026-12-07')).toBe('2026-12-07T00:30:00.000Z')
    expect(opensOn('2026-12-08')).toBeNull()
  })

  it('says less where it knows less', () => {
    const now = '2026-11-23T10:00:00.000Z'
    expect(sayOpening({ state: 'open', until: null }, now)).toBe('现在开门')
    expect(sayOpening({ state: 'closed', until: null }, now)).toBe('现在关门，什么时候开请打 12348 问')
    expect(sayOpening({ state: 'open', until: '2026-11-23T12:00:00.000Z' }, now)).toBe('现在开门，到晚上 8:00')
  })
})
