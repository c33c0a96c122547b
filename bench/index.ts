/**
 * `npm run bench [calls|sizes|store|booking|danger|hostile|lighthouse]`: every claim of speed, beside what it is compared with, as ratios from one run.
 * `--smoke` runs them with tiny amounts and fails when one throws: the check does that, so that a bench that no longer runs is noticed.
 */
import { parseArgs } from 'node:util'
import { ensureBuilt } from '../scripts/builds'
import { measuring, smoke, type Amounts } from './amounts'

const parts: Readonly<Record<string, () => Promise<{ run(amounts: Amounts): Promise<void> }>>> = {
  calls: () => import('./calls'),
  sizes: () => import('./sizes'),
  store: () => import('./store'),
  booking: () => import('./booking'),
  danger: () => import('./danger'),
  hostile: () => import('./hostile'),
  lighthouse: () => import('./lighthouse'),
}

async function bench(): Promise<void> {
  const { positionals: wanted, values } = parseArgs({ allowPositionals: true, options: { smoke: { type: 'boolean', default: false } } })
  const unknown = wanted.filter((name) => !(name in parts))
  if (unknown.length > 0) throw new Error(`There is no bench "${unknown.join(', ')}". There are: ${Object.keys(parts).join(', ')}`)
  await ensureBuilt(['functions', 'weapp'])
  for (const [name, load] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    await (await load()).run(values.smoke ? smoke : measuring)
  }
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
