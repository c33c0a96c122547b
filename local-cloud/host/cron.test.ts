import { call, startDemoCloud } from '../fixtures/cloud'
import { parseCron } from './cron'
import { until } from '../fixtures/until'

/** The next moment after one, both on Beijing's clock. */
const next = (expression: string, after: string): string | undefined => {
  const due = parseCron(expression).next(new Date(`${after}+08:00`))
  return due && new Date(due.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)
}

describe('timer expressions', () => {
  it.each([
    ['0 0 2 * * * *', '2026-11-23T01:59:59', '2026-11-23T02:00:00'],
    ['0 0 2 * * * *', '2026-11-23T02:00:00', '2026-11-24T02:00:00'],
    ['0 */5 * * * * *', '2026-11-23T10:07:30', '2026-11-23T10:10:00'],
    ['30 0 9-17 * * MON-FRI *', '2026-11-21T12:00:00', '2026-11-23T09:00:30'],
    ['0 0 0 1 1 * *', '2026-03-01T00:00:00', '2027-01-01T00:00:00'],
    ['0 0 0 29 2 * *', '2026-03-01T00:00:00', '2028-02-29T00:00:00'],
    ['0 15,45 8 * * * *', '2026-11-23T08:15:00', '2026-11-23T08:45:00'],
    // Day and weekday both stated: either of them.
    ['0 0 8 15 * MON *', '2026-11-10T00:00:00', '2026-11-15T08:00:00'],
    ['0 0 8 15 * MON *', '2026-11-15T09:00:00', '2026-11-16T08:00:00'],
  ])('%s after %s is due at %s', (expression, after, due) => {
    expect(next(expression, after)).toBe(due)
  })

  it('means Beijing time whatever the zone of the machine', () => {
    expect(parseCron('0 0 9 * * * *').matches(new Date('2026-11-23T01:00:00Z'))).toBe(true)
    expect(parseCron('0 0 9 * * * *').matches(new Date('2026-11-23T09:00:00Z'))).toBe(false)
  })

  it('is refused with the field that cannot be read', () => {
    expect(() => parseCron('0 0 2 * * *')).toThrow(/7 fields/)
    expect(() => parseCron('0 61 2 * * * *')).toThrow(/"61" is not within 0 to 59/)
    expect(parseCron('0 0 0 1 1 * 2020').next(new Date())).toBeUndefined()
  })

  it('calls the function as a timer, with the platform’s event', async () => {
    const timer = { name: 'everySecond', cron: '* * * * * * *' }
    const cloud = await startDemoCloud({ functions: [{ name: 'demo', timeout: 60, timer }], timers: true })
    let ticks: { event: object; source: string }[] = []
    try {
      ticks = await until(
        async () => (await call<typeof ticks>(cloud, 'timer')).body,
        ({ length }) => length >= 2,
      )
    } finally {
      await cloud.close()
    }
    expect(ticks.length).toBeGreaterThanOrEqual(2)
    expect(ticks[0]).toMatchObject({ source: 'timer', event: { Type: 'Timer', TriggerName: 'everySecond', Message: '' } })
  })
})
