/**
 * The store of the local cloud beside @seald-io/nedb and beside plain JSON rows in libsql: the same documents, the same
 * questions, each engine in a process of its own, in one run. Only the ratios mean something on another machine.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { installPeers } from './peers/install'
import type { Amounts } from './amounts'
import { type EngineName } from './engines/engine'
import { type Figures, type Opened } from './engines/measure'

/** Something of each engine, one after the other. */
const ofEach = <T>(of: (engine: EngineName) => T): Record<EngineName, T> => ({ ours: of('ours'), nedb: of('nedb'), libsql: of('libsql') })

/** Limits on our time as a share of nedb's: ahead where the project lives, near it elsewhere. */
const AHEAD = ['single inserts', 'transactions of two documents']
const AHEAD_LIMIT = 1
const ELSEWHERE_LIMIT = 1.5
const OPENING_LIMIT_MS = 3000
const MEMORY_LIMIT_MB = 350

function measured(engine: EngineName, folder: string, documents: number, task: 'work' | 'open'): unknown {
  const script = path.join(__dirname, 'engines/measure.ts')
  const output = execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', script, engine, folder, task], {
    encoding: 'utf8',
    env: { ...process.env, BENCH_DOCUMENTS: String(documents) },
  })
  return JSON.parse(output.trim().split('\n').at(-1) ?? '{}')
}

const worker = (engine: EngineName, folder: string, documents: number): Figures => measured(engine, folder, documents, 'work') as Figures
const opener = (engine: EngineName, folder: string, documents: number): Opened => measured(engine, folder, documents, 'open') as Opened

const better = (rounds: readonly Figures[]): Figures =>
  rounds.reduce((best, figures) =>
    Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.min(value, best[name] ?? value)])),
  )

const ms = (value: number | undefined): string => (value === undefined ? '–' : value < 10 ? value.toFixed(1) : value.toFixed(0)).padStart(8)
const ratio = (ours: number, theirs: number | undefined): string =>
  (theirs === undefined ? '–' : `${(ours / theirs).toFixed(2)} ×`).padStart(9)

/** Prints the tables, and says which limit is not kept. */
export async function run({ documents, rounds: times, limits }: Amounts): Promise<void> {
  installPeers()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-store-'))
  try {
    const rounds = Array.from({ length: times }, (_, round) => {
      const place = path.join(folder, String(round))
      mkdirSync(place)
      return ofEach((engine) => worker(engine, place, documents))
    })
    const worked = ofEach((engine) => better(rounds.map((round) => round[engine])))
    const opened = ofEach((engine) => opener(engine, path.join(folder, '0'), documents))
    table(worked, documents)
    const { opening, megabytes } = opened.ours
    console.log(
      `\nOpening ${documents} documents: ours ${ms(opening)} ms (at most ${OPENING_LIMIT_MS}), nedb ${ms(opened.nedb.opening)} ms`,
    )
    console.log(`Memory with them loaded:  ours ${ms(megabytes)} MB (at most ${MEMORY_LIMIT_MB}), nedb ${ms(opened.nedb.megabytes)} MB`)
    if (!limits) return
    const broken = [
      ...Object.entries(worked.ours).flatMap(([name, ours]) => overLimit(name, ours, worked.nedb[name])),
      ...(opening > OPENING_LIMIT_MS ? ['opening'] : []),
      ...(megabytes > MEMORY_LIMIT_MB ? ['memory'] : []),
    ]
    console.log(broken.length === 0 ? 'All limits kept.' : `NOT KEPT: ${broken.join('; ')}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function table(worked: Record<EngineName, Figures>, documents: number): void {
  console.log(`\nStore, ${documents} documents: the steps of bench/engines/measure.ts, milliseconds (ours ÷ theirs)\n`)
  console.log(`${''.padEnd(38)}${'ours'.padStart(8)}${'nedb'.padStart(8)}${''.padStart(9)}${'libsql'.padStart(8)}`)
  for (const [name, ours] of Object.entries(worked.ours)) {
    const { [name]: nedb } = worked.nedb
    const { [name]: libsql } = worked.libsql
    console.log(`${name.padEnd(38)}${ms(ours)}${ms(nedb)}${ratio(ours, nedb)}${ms(libsql)}${ratio(ours, libsql)}`)
  }
  console.log('\nnedb has no transactions (two plain updates stand in) and no aggregation.')
}

function overLimit(name: string, ours: number, nedb: number | undefined): string[] {
  const limit = AHEAD.includes(name) ? AHEAD_LIMIT : ELSEWHERE_LIMIT
  return nedb !== undefined && ours > nedb * limit ? [`${name} (${(ours / nedb).toFixed(2)} ×, at most ${limit})`] : []
}
