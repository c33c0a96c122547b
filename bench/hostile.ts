/**
 * One hostile account at full speed, against a city of sample places in which thirty-nine others book and ask: what it takes, and what is
 * left to them. Before: the same functions with every limit of the parameter table set out of reach; after: as they are.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Plugin } from 'esbuild'
import { buildLocalFunctions } from '../scripts/build-functions'
import { localOptions } from '../scripts/local-options'
import { startLocalCloud, type LocalCloud } from '../local-cloud'
import { valueOn, type ParameterKey } from '../src/shared/parameters'
import { dateOf } from '../src/shared/time'
import type { Amounts } from './amounts'
import { percentile, printTable } from './table'

const outOfReach = 1_000_000_000
/** Sets every `limit.*` of the table out of reach. */
const withoutLimits: Plugin = {
  name: 'without-limits',
  setup(build) {
    build.onLoad({ filter: /shared[\\/]parameters[\\/]table\.ts$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replace(/('limit\.\w+': \[\{ from: '[\d-]+', value: )\d+/g, `$1${outOfReach}`),
      loader: 'ts',
    }))
  },
}

const teenager = 'teenager'
/** Calls of the hostile account that are under way at any time. */
const atOnce = 24
const neighbours = Array.from({ length: 39 }, (_, i) => `neighbour-${i}`)
const danger = '老公正在打我，拿着刀，我躲在厕所里'

interface Reply {
  readonly ok: boolean
  readonly ms: number
  readonly data: unknown
}

const caller =
  (cloud: LocalCloud) =>
  async (as: string, domain: string, action: string, input: object): Promise<Reply> => {
    const began = performance.now()
    const response = await fetch(`${cloud.url}/functions/${domain}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-openid': as },
      body: JSON.stringify({ action, input }),
    })
    const { ok, data } = (await response.json()) as { ok: boolean; data?: unknown }
    return { ok, ms: performance.now() - began, data }
  }
type Call = ReturnType<typeof caller>

interface Slot {
  readonly need: string
  readonly pointId: string
  readonly date: string
  readonly slot: string
}

interface Sheet {
  readonly need: string
  readonly pointId: string
  readonly date: string
  readonly slots: Readonly<Record<string, { readonly capacity: number; readonly free: number }>>
}

const documents = async <T>(cloud: LocalCloud, collection: string): Promise<T[]> =>
  (await (await fetch(`${cloud.url}/_local/api/collections/${collection}`)).json()) as T[]

/** All places of the next two weeks, each slot as often as it has places. */
async function placesOf(cloud: LocalCloud): Promise<Slot[]> {
  const sheets = await documents<Sheet>(cloud, 'day_sheets')
  const tomorrow = dateOf(new Date(Date.now() + 24 * 3_600_000))
  return sheets
    .filter(({ date, need }) => date >= tomorrow && need !== 'mediation' && need !== 'homeVisit')
    .flatMap(({ need, pointId, date, slots }) =>
      Object.entries(slots).flatMap(([slot, { free }]) => Array<Slot>(free).fill({ need, pointId, date, slot })),
    )
}

let made = 0
const id = () => `hostile-${String(++made).padStart(8, '0')}`

/** Takes a place for another invented elder, asks, waits for what is full. */
function attack(call: Call, places: readonly Slot[], until: number): Promise<number[]> {
  let turn = 0
  const one = async () => {
    let calls = 0
    for (; performance.now() < until; calls++) {
      const n = turn++
      const place = places[Math.floor(n / 2) % places.length]
      if (place === undefined) break
      const input = { id: id(), ...place, visitor: { name: `奶奶${n}`, groups: ['elder'] }, forOther: { relation: '孙子', agreed: true } }
      if (n % 2 === 0) await call(teenager, 'booking', 'reserve', input)
      else if (n % 4 === 1) await call(teenager, 'consultation', 'ask', { id: id(), text: `第 ${n} 个问题，楼上漏水怎么办？` })
      else {
        const { need, pointId, date } = place
        await call(teenager, 'booking', 'joinWaitlist', { need, pointId, date, visitor: { name: '我' } })
      }
    }
    return calls
  }
  return Promise.all(Array.from({ length: atOnce }, one))
}

/** Each asks and books while the attack goes on, spread over it; the one in the middle is in danger. */
async function live(call: Call, places: readonly Slot[], seconds: number) {
  const replies = await Promise.all(
    neighbours.map(async (person, i) => {
      await new Promise((resolve) => setTimeout(resolve, ((i + 1) / (neighbours.length + 1)) * seconds * 1_000))
      const isInDanger = i === Math.floor(neighbours.length / 2)
      const asked = await call(person, 'consultation', 'ask', { id: id(), text: isInDanger ? danger : '老板三个月不发工资，怎么办？' })
      const first = async () => {
        if (!isInDanger || !asked.ok) return null
        const { data } = await call('lawyer-chen', 'consultation', 'queue', {})
        const { waiting } = data as { waiting: { items: { id: string }[] } }
        return waiting.items[0]?.id === (asked.data as { id: string }).id
      }
      const isFirst = await first()
      const place = places[Math.floor(((i + 1) / (neighbours.length + 2)) * places.length)]
      const booked = await call(person, 'booking', 'reserve', { id: id(), ...place, visitor: { name: person } })
      return { asked, booked, isFirst }
    }),
  )
  return replies
}

async function measure(folder: string, seconds: number) {
  const cloud = await startLocalCloud({
    port: 0,
    dataDir: ':memory:',
    ...(await localOptions()),
    functionsDir: folder,
    testing: true,
    timers: false,
  })
  try {
    const call = caller(cloud)
    const places = await placesOf(cloud)
    await call('warm', 'consultation', 'mine', {})
    await call('warm', 'booking', 'mine', {})
    const [attacked, lives] = await Promise.all([attack(call, places, performance.now() + seconds * 1_000), live(call, places, seconds)])
    const isTheirs = ({ person, asker }: { person?: string; asker?: string }) => (person ?? asker) === `wx:${teenager}`
    const taken = (await documents<{ person: string; state: string }>(cloud, 'bookings')).filter(isTheirs).length
    const questions = (await documents<{ asker: string }>(cloud, 'consultations')).filter(isTheirs).length
    const waits = (await documents<{ person: string }>(cloud, 'waitlist')).filter(isTheirs).length
    const times = lives.flatMap(({ asked, booked }) => [asked.ms, booked.ms])
    return {
      sent: attacked.reduce((sum, calls) => sum + calls, 0),
      places: places.length,
      taken,
      questions,
      waits,
      asked: lives.filter(({ asked }) => asked.ok).length,
      booked: lives.filter(({ booked }) => booked.ok).length,
      first: lives.some(({ isFirst }) => isFirst === true),
      p95: percentile(times, 0.95),
    }
  } finally {
    await cloud.close()
  }
}

const most = (key: ParameterKey): number => valueOn(key, dateOf(new Date()))

export async function run({ attackSeconds }: Amounts): Promise<void> {
  const folders = [0, 1].map(() => mkdtempSync(path.join(os.tmpdir(), 'bench-hostile-')))
  const [without = '', withLimits = ''] = folders
  try {
    await buildLocalFunctions(without, [withoutLimits])
    await buildLocalFunctions(withLimits)
    const before = await measure(without, attackSeconds)
    const after = await measure(withLimits, attackSeconds)
    const row = (name: string, m: typeof after) => [
      name,
      String(m.sent),
      `${m.taken} of ${m.places}`,
      String(m.questions),
      String(m.waits),
      `${m.booked}/${neighbours.length}`,
      `${m.asked}/${neighbours.length}`,
      m.first ? 'yes' : 'no',
      m.p95.toFixed(0),
    ]
    printTable(
      `One hostile account, ${atOnce} calls at once for ${attackSeconds} s, among ${neighbours.length} others (before: the same without limits)`,
      ['', 'its calls', 'places it took', 'questions', 'waits', 'others book', 'others ask', 'danger first', "others' p95, ms"],
      [row('before', before), row('after', after)],
    )
    // These limits do not hang on how fast the machine is.
    const kept =
      after.taken <= most('limit.othersActive') &&
      after.questions <= most('limit.questionsPerHour') &&
      after.waits <= most('limit.waitingLists') &&
      after.asked === neighbours.length &&
      after.booked === neighbours.length &&
      after.first
    if (!kept) throw new Error('One hostile account: the limits are not kept.')
    console.log('All limits kept.')
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
}
