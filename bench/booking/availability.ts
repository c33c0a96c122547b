/** Two weeks of one place: how many queries, how long. */
import type { Amounts } from '../amounts'
import { startLocalCloud } from '../../local-cloud'
import { median, printTable } from '../table'
import { localOptions } from '../../scripts/local-options'

export async function run({ calls }: Amounts): Promise<void> {
  const cloud = await startLocalCloud({
    port: 0,
    dataDir: ':memory:',
    ...(await localOptions()),
    timers: false,
  })
  const ask = async () => {
    const began = performance.now()
    const body = JSON.stringify({ action: 'openSlots', input: { need: 'advice', pointId: 'point-340600' } })
    const response = await fetch(`${cloud.url}/functions/booking`, { method: 'POST', body })
    const { data } = (await response.json()) as { data?: { days: { slots: unknown[] }[] } }
    if (data === undefined) throw new Error('booking.openSlots does not answer')
    return { ms: performance.now() - began, ops: response.headers.get('x-local-db-ops') ?? '', days: data.days }
  }
  for (let i = 0; i < 10; i++) await ask()
  const asked = []
  for (let i = 0; i < Math.ceil(calls / 3); i++) asked.push(await ask())
  await cloud.close()
  const [one] = asked
  const slots = one?.days.reduce((sum, day) => sum + day.slots.length, 0) ?? 0
  printTable(
    'Two weeks of one place, through the local cloud',
    ['days', 'slots', 'operations', 'ms p50'],
    [[String(one?.days.length), String(slots), `${one?.ops}`, median(asked.map(({ ms }) => ms)).toFixed(1)]],
  )
}
