/** `npm run sizes`: the budgets that users feel, on the built WeChat package; fails when one is broken. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { builtTo, functions } from '../config/functions'
import { templateIds } from '../config/messages'
import { buildDeployedFunctions } from './build-functions'

const limits = { mainKb: 500, subPackageKb: 300, functionKb: 400 } as const
/** KB before the house was made ready for more domains (b06d9e9): growth is shown beside each size, the limits decide. */
const before: Readonly<Record<string, number>> = {
  'WeChat main package': 486.1,
  'sub-package features/consultation': 49.2,
  'sub-package features/booking': 64.6,
  'sub-package features/supervision': 6.6,
  'sub-package features/account': 8.6,
  'function account': 74,
  'function booking': 189.6,
  'function consultation': 116.8,
  'function directory': 83.9,
  'function rating': 89.6,
}
const weapp = 'dist/weapp'

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.LICENSE.txt') && !entry.name.endsWith('.map'))
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0)

interface Size {
  readonly what: string
  readonly kb: number
  readonly limit: number
}

/** Sizes in KB (1,024 bytes) with their limits, of what is uploaded: the functions are built for it, with their short names. */
export async function measureSizes(): Promise<Size[]> {
  if (!existsSync(`${weapp}/app.json`)) throw new Error('There is no WeChat package yet: npm run build:weapp')
  const { subPackages = [] } = JSON.parse(readFileSync(`${weapp}/app.json`, 'utf8')) as { subPackages?: { root: string }[] }
  const subs = subPackages.map(({ root }) => ({ root, bytes: bytesIn(path.join(weapp, root)) }))
  const main = bytesIn(weapp) - subs.reduce((sum, { bytes }) => sum + bytes, 0)
  const kb = (bytes: number) => Math.round(bytes / 102.4) / 10
  await buildDeployedFunctions(templateIds(process.env))
  const functionRoot = builtTo.deployed
  const bundles = functions.map(({ name }) => name)
  return [
    { what: 'WeChat main package', kb: kb(main), limit: limits.mainKb },
    ...subs.map(({ root, bytes }) => ({ what: `sub-package ${root}`, kb: kb(bytes), limit: limits.subPackageKb })),
    ...bundles.map((name) => ({ what: `function ${name}`, kb: kb(bytesIn(`${functionRoot}/${name}`)), limit: limits.functionKb })),
  ]
}

async function main(): Promise<void> {
  const sizes = await measureSizes()
  for (const { what, kb, limit } of sizes) {
    const was = before[what]
    const growth = was === undefined ? '' : `  ${kb >= was ? '+' : '−'}${Math.abs((kb / was - 1) * 100).toFixed(1)} % of ${was}`
    console.log(`${kb > limit ? 'OVER ' : 'ok   '} ${what.padEnd(40)} ${String(kb).padStart(7)} KB of ${limit}${growth}`)
  }
  process.exit(sizes.some(({ kb, limit }) => kb > limit) ? 1 : 0)
}

if (process.argv[1]?.endsWith('sizes.ts')) void main()
