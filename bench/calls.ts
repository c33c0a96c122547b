/** Calls through the local cloud: how long a warm one takes, and a cold start beside the SDK's own. */
import { spawnSync } from 'node:child_process'
import { builtTo, functions } from '../config/functions'
import { startLocalCloud } from '../local-cloud'
import type { Amounts } from './amounts'
import { median, percentile, printTable } from './table'
import { localOptions } from '../scripts/local-options'

async function warm(calls: number): Promise<void> {
  const cloud = await startLocalCloud({
    port: 0,
    dataDir: ':memory:',
    ...(await localOptions()),
    timers: false,
  })
  const call = async (name: string, action: string, input: object, as = 'resident-zhang'): Promise<number> => {
    const began = performance.now()
    const response = await fetch(`${cloud.url}/functions/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-openid': as },
      body: JSON.stringify({ action, input }),
    })
    const answer = await response.text()
    const ms = performance.now() - began
    // A refusal is quick: it must not pass for an answer.
    if (!answer.startsWith('{"ok":true')) throw new Error(`${name}.${action} answers ${answer.slice(0, 300)}`)
    return ms
  }
  const rows: string[][] = []
  let n = 0
  const measured: [string, string, () => object, (() => string)?][] = [
    ['account', 'whoAmI', () => ({})],
    ['directory', 'servicePoints', () => ({})],
    // Each by somebody else: one account may not ask so much.
    ['consultation', 'ask', () => ({ id: `bench-${String(n++).padStart(8, '0')}`, text: '邻居装修到半夜，怎么办？' }), () => `person-${n}`],
    ['consultation', 'mine', () => ({})],
  ]
  for (const [name, action, input, as] of measured) {
    for (let i = 0; i < 10; i++) await call(name, action, input(), as?.())
    const times: number[] = []
    for (let i = 0; i < calls; i++) times.push(await call(name, action, input(), as?.()))
    rows.push([`${name}.${action}`, percentile(times, 0.5).toFixed(1), percentile(times, 0.95).toFixed(1)])
  }
  await cloud.close()
  printTable('Warm call through the local cloud, ms', ['action', 'p50', 'p95'], rows)
}

/** Milliseconds that a fresh process needs to load a module. */
function loadMs(module: string): number {
  const code = `const t=process.hrtime.bigint();require(${JSON.stringify(module)});console.log(Number(process.hrtime.bigint()-t)/1e6)`
  const env = { ...process.env, TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'ap-shanghai', TCB_ENV: 'local' }
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8', env })
  const ms = Number.parseFloat(stdout.trim().split('\n').at(-1) ?? '')
  if (Number.isNaN(ms)) throw new Error(`${module} does not load:\n${stderr.slice(-1000)}`)
  return ms
}

function cold(coldStarts: number): void {
  const names = functions.map(({ name }) => name)
  const bare: number[] = []
  const ours = new Map<string, number[]>(names.map((name) => [name, []]))
  // In turns, so that whatever else the machine does touches all alike.
  for (let i = 0; i < coldStarts; i++) {
    bare.push(loadMs('wx-server-sdk'))
    for (const name of names) ours.get(name)?.push(loadMs(`./${builtTo.local}/${name}/index.js`))
  }
  const base = median(bare)
  printTable(
    `Cold start, ms (median of ${coldStarts} fresh processes); ours at most 1.25 × the SDK alone`,
    ['what', 'ms', '× SDK alone', ''],
    [
      ['require wx-server-sdk alone', base.toFixed(0), '1.00', ''],
      ...names.map((name) => {
        const ratio = median(ours.get(name) ?? []) / base
        return [`function ${name}`, median(ours.get(name) ?? []).toFixed(0), ratio.toFixed(2), ratio <= 1.25 ? 'ok' : 'OVER']
      }),
    ],
  )
}

export async function run({ calls, coldStarts }: Amounts): Promise<void> {
  await warm(calls)
  cold(coldStarts)
}
