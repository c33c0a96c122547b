/** Many people on few places at once, through the real SDK: ours beside two ways that are published. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { buildLocalFunctions } from '../../scripts/build-functions'
import { collections, samples } from '../../config/database'
import { functions } from '../../config/functions'
import { startLocalCloud, type LocalCloud } from '../../local-cloud'
import { pointId, sheet, wish } from '../../tests/cloud/places'
import type { Amounts } from '../amounts'
import { median, printTable } from '../table'

/** How many come at once, on how many places, and how often: the median ratio counts, what else the machine does meanwhile is nobody's merit. */
interface Rush {
  readonly people: number
  readonly places: number
  readonly rounds: number
}
/** The time that ours may take, as a multiple of counting and then inserting in the same round. */
const mostTimes = 1.6
/** The sheets of tests/cloud/places are of these days. */
const now = '2026-11-23T00:00:00.000Z'
const naive = ['check-then-insert', 'run-transaction'] as const

interface Way {
  readonly name: string
  readonly functionName: string
  readonly event: (places: number) => object
  /** How many are booked afterwards. */
  readonly booked: (cloud: LocalCloud) => Promise<number>
}

const count = async (cloud: LocalCloud, collection: string, which: (document: Record<string, unknown>) => boolean = () => true) =>
  ((await (await fetch(`${cloud.url}/_local/api/collections/${collection}`)).json()) as Record<string, unknown>[]).filter(which).length

const ways: readonly Way[] = [
  {
    name: 'ours: three guarded writes',
    functionName: 'booking',
    event: () => ({ action: 'reserve', input: wish() }),
    booked: (cloud) => count(cloud, 'bookings', ({ pointId: at, state }) => at === pointId && state === 'booked'),
  },
  {
    name: 'count, then insert',
    functionName: naive[0],
    event: (places) => ({ capacity: places }),
    booked: (cloud) => count(cloud, 'naive_bookings'),
  },
  { name: 'runTransaction, its defaults', functionName: naive[1], event: () => ({}), booked: (cloud) => count(cloud, 'naive_bookings') },
]

/** What one way came to in one rush. */
interface Measured {
  readonly name: string
  readonly operations: number
  readonly writes: number
  readonly lateOperations: number
  readonly booked: number
  readonly oversold: number
  readonly stranded: number
  readonly errors: number
  readonly ms: number
}

async function measure(way: Way, { people, places }: Rush, folder: string): Promise<Measured> {
  const cloud = await open(folder, places)
  try {
    const send = async (_: unknown, i: number) => {
      const response = await fetch(`${cloud.url}/functions/${way.functionName}`, {
        method: 'POST',
        headers: { 'x-local-openid': `person-${i}`, 'x-local-now': now },
        body: JSON.stringify(way.event(places)),
      })
      const body = await response.text()
      const number = (name: string) => Number(response.headers.get(name))
      return {
        error: !response.ok,
        booked: body === '"booked"' || body.includes('"state":"booked"'),
        ops: number('x-local-db-ops'),
        writes: number('x-local-db-writes'),
      }
    }
    const began = performance.now()
    const calls = await Promise.all(Array.from({ length: people }).map(send))
    const ms = performance.now() - began
    const booked = await way.booked(cloud)
    const winners = calls.filter((call) => call.booked)
    return {
      name: way.name,
      operations: median(winners.map(({ ops }) => ops)),
      writes: median(winners.map(({ writes }) => writes)),
      lateOperations: median(calls.filter((call) => !call.booked).map(({ ops }) => ops)),
      booked,
      oversold: Math.max(0, booked - places),
      stranded: Math.max(0, places - booked),
      errors: calls.filter(({ error }) => error).length,
      ms,
    }
  } finally {
    await cloud.close()
  }
}

async function open(folder: string, places: number): Promise<LocalCloud> {
  const seeds = await samples()
  return startLocalCloud({
    port: 0,
    dataDir: ':memory:',
    functionsDir: folder,
    functions: [...functions, ...naive.map((name) => ({ name, memory: 256, timeout: 20 }))],
    collections: [...(await collections()), { name: 'naive_bookings' }, { name: 'naive_slots' }],
    seed: (put) => {
      for (const [name, documents] of Object.entries(seeds)) put(name, documents)
      put('day_sheets', [sheet('2026-11-24', places, ['0900'])])
      put('naive_slots', [{ _id: 'one', free: places }])
    },
    testing: true,
    timers: false,
  })
}

/** Rounds of one rush, all ways in turn: each way's last round, and in how many times of counting's time ours was through. */
async function rush(wanted: Rush, folder: string): Promise<{ rows: readonly Measured[]; times: readonly number[] }> {
  const times: number[] = []
  let rows: Measured[] = []
  for (let round = 0; round < wanted.rounds; round++) {
    rows = []
    for (const way of ways) rows.push(await measure(way, wanted, folder))
    const [ours, counting] = rows
    times.push((ours?.ms ?? NaN) / (counting?.ms ?? NaN))
    if (ours !== undefined && !isKept(ours, wanted)) break
  }
  return { rows, times }
}

/** These limits do not hang on how fast the machine is: they hold in the smallest run as well. */
const isKept = ({ operations, writes, lateOperations, booked, oversold, stranded }: Measured, { places }: Rush): boolean =>
  operations <= 5 && writes <= 3 && lateOperations <= 2 && booked === places && oversold === 0 && stranded === 0

function print({ people, places }: Rush, rows: readonly Measured[], times: readonly number[]): void {
  const [least, most] = [Math.min(...times), Math.max(...times)]
  printTable(
    `${people} people on ${places} places at once. Ours: at most 5 operations, 3 of them writes, 2 for who is too late; ${places} booked, none ` +
      `oversold or stranded.\nOurs took ${median(times).toFixed(2)} × the time of counting and inserting (${times.length} rounds, ` +
      `${least.toFixed(2)} to ${most.toFixed(2)}); at most ${mostTimes} ×`,
    ['how', 'operations', 'writes', 'too late', 'booked', 'oversold', 'stranded', 'errors', 'ms in all'],
    rows.map(({ name, ...figures }) => [
      name,
      ...[
        figures.operations,
        figures.writes,
        figures.lateOperations,
        figures.booked,
        figures.oversold,
        figures.stranded,
        figures.errors,
      ].map(String),
      figures.ms.toFixed(0),
    ]),
  )
}

export async function run({ limits }: Amounts): Promise<void> {
  const rushes: readonly Rush[] = limits
    ? [
        { people: 200, places: 10, rounds: 5 },
        { people: 2_000, places: 100, rounds: 3 },
      ]
    : [{ people: 200, places: 10, rounds: 1 }]
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-booking-'))
  try {
    await buildLocalFunctions(folder)
    await build({
      entryPoints: Object.fromEntries(naive.map((name) => [`${name}/index`, path.join(__dirname, `functions/${name}.ts`)])),
      outdir: folder,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      external: ['wx-server-sdk'],
      logLevel: 'warning',
    })
    for (const wanted of rushes) {
      const { rows, times } = await rush(wanted, folder)
      print(wanted, rows, times)
      const [ours] = rows
      if (ours === undefined || !isKept(ours, wanted)) throw new Error('Booking in a rush: the limits are not kept.')
      if (limits && median(times) > mostTimes)
        throw new Error(`Booking in a rush: more than ${mostTimes} × the time of counting and inserting.`)
    }
    console.log('All limits kept.')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
