/** `npm run bench [calls|sizes|store|booking|lighthouse]`: every claim of speed, beside what it is compared with, as ratios from one run. */
import { ensureBuilt } from '../scripts/builds'

const parts = {
  calls: () => import('./calls'),
  sizes: () => import('./sizes'),
  store: () => import('./store'),
  booking: () => import('./booking'),
  lighthouse: () => import('./lighthouse'),
} as const

async function bench(): Promise<void> {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !(name in parts))
  if (unknown.length > 0) throw new Error(`There is no bench "${unknown.join(', ')}". There are: ${Object.keys(parts).join(', ')}`)
  await ensureBuilt(['functions', 'weapp'])
  for (const [name, load] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    await (await load()).run()
  }
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
