/** 200 people on 10 places at once, through the real SDK: ours beside two ways that are published. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { buildLocalFunctions } from '../../scripts/build-functions'
import { collections, samples } from '../../config/database'
import { functions } from '../../config/functions'
import { startLocalCloud, type LocalCloud } from '../../local-cloud'
import { pointId, sheet, wish } from '../../tests/cloud/places'
import { median, printTable } from '../table'

const people = Array.from({ length: 200 }, (_, i) => `person-${i}`)
const places = 10
/** The sheets of tests/cloud/places are of these days. */
const now = '2026-11-23T00:00:00.000Z'
const naive = ['check-then-insert', 'run-transaction'] as const

interface Way {
  readonly name: string
  readonly functionName: string
  readonly event: () => object
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
    event: () => ({ capacity: places }),
    booked: (cloud) => count(cloud, 'naive_bookings'),
  },
  { name: 'runTransaction, its defaults', functionName: naive[1], event: () => ({}), booked: (cloud) => count(cloud, 'naive_bookings') },
]

async function measure(way: Way, folder: string): Promise<string[]> {
  const cloud = await open(folder)
  try {
    const send = async (person: string) => {
      const response = await fetch(`${cloud.url}/functions/${way.functionName}`, {
        method: 'POST',
        headers: { 'x-local-openid': person, 'x-local-now': now },
        body: JSON.stringify(way.event()),
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
    const calls = await Promise.all(people.map(send))
    const ms = performance.now() - began
    const booked = await way.booked(cloud)
    const winners = calls.filter((call) => call.booked)
    const [oversold, stranded] = [Math.max(0, booked - places), Math.max(0, places - booked)]
    const errors = calls.filter(({ error }) => error).length
    const figures = [median(winners.map(({ ops }) => ops)), median(winners.map(({ writes }) => writes)), booked, oversold, stranded, errors]
    return [way.name, ...figures.map(String), ms.toFixed(0)]
  } finally {
    await cloud.close()
  }
}

async function open(folder: string): Promise<LocalCloud> {
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

export async function run(): Promise<void> {
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
    const rows: string[][] = []
    for (const way of ways) rows.push(await measure(way, folder))
    const [ours = []] = rows
    const kept = Number(ours[2]) <= 3 && ours[3] === String(places) && ours[4] === '0' && ours[5] === '0'
    printTable(
      `200 people on ${places} places at once (operations of a call that booked); ours: at most 3 writes, ${places} booked, none oversold or stranded`,
      ['how', 'operations', 'writes', 'booked', 'oversold', 'stranded', 'errors', 'ms in all'],
      rows,
    )
    // These limits do not hang on how fast the machine is: they hold in the smallest run as well.
    if (!kept) throw new Error('Booking in a rush: the limits are not kept.')
    console.log('All limits kept.')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
