import { type FaultPlan } from './faults'
import { call, startDemoCloud } from './fixtures/cloud'
import { type LocalCloud } from './index'
import { until } from './fixtures/until'

const withFaults = (plan: FaultPlan): Record<string, string> => ({ 'x-local-faults': JSON.stringify(plan) })

describe('faults on purpose', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await startDemoCloud({ transactionMs: 5000 })
  })
  afterAll(() => cloud.close())
  const count = async (n: number): Promise<number> => (await call<unknown[]>(cloud, 'above', { n: n - 1 })).body.length

  it('slow every operation down', async () => {
    const started = performance.now()
    await call(cloud, 'addAndRead', { data: { n: 0 } }, withFaults({ latencyMs: 150 }))
    expect(performance.now() - started).toBeGreaterThan(300)
  })

  it('fail the n-th operation without carrying it out', async () => {
    expect((await call(cloud, 'pair', { n: 100 }, withFaults({ failOp: 3 }))).status).toBe(500)
    expect(await count(100)).toBe(0)
  })

  it('kill the instance after the n-th operation, which has been carried out', async () => {
    expect((await call(cloud, 'addAndRead', { data: { n: 200 } }, withFaults({ crashAfterOp: 1 }))).status).toBe(500)
    expect(await count(200)).toBe(1)
    expect((await call(cloud, 'pair', { n: 300 }, withFaults({ crashAfterOp: 3 }))).status).toBe(500)
    expect(await count(300)).toBe(0)
    // The dead instance is replaced, and its open transaction lets go in the end.
    const { body } = await until(
      () => call(cloud, 'pair', { n: 300 }),
      ({ status }) => status === 200,
    )
    expect(body).toBe(300)
  })

  it('refuse writes as conflicts, the same ones in every run', async () => {
    const luck = async (): Promise<number[]> => {
      await fetch(`${cloud.url}/_local/api/faults`, { method: 'POST', body: JSON.stringify({ conflictRate: 0.4, seed: 7 }) })
      const statuses: number[] = []
      for (let n = 0; n < 12; n++) statuses.push((await call(cloud, 'pair', { n: 1000 + Math.random() })).status)
      await fetch(`${cloud.url}/_local/api/faults`, { method: 'POST', body: '{}' })
      return statuses
    }
    const first = await luck()
    expect(new Set(first)).toEqual(new Set([200, 500]))
    expect(await luck()).toEqual(first)
  })
})
