/** Runs in a process of its own: `measure.ts <engine> <folder> work|open`; prints its figures as one line of JSON. */
import { DOCUMENTS, type Engine, type EngineName, item } from './engine'
import { openLibsql } from './libsql'
import { openNedb } from './nedb'
import { openOurs } from './ours'

export type Figures = Record<string, number>

/** What opening a full folder took: milliseconds, and the process's memory afterwards. */
export interface Opened {
  readonly opening: number
  readonly megabytes: number
}

const BULK = DOCUMENTS * 0.9
const BATCH = DOCUMENTS / 100
const TRIES = DOCUMENTS * 0.003

async function open(name: EngineName, folder: string): Promise<Engine> {
  if (name === 'ours') return openOurs(folder)
  return name === 'nedb' ? openNedb(folder) : openLibsql(folder)
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Every n-th document in an order without locality, the same for all engines. */
const spread = (i: number): number => (i * 48_271) % DOCUMENTS

async function work(engine: Engine): Promise<Figures> {
  const figures: Figures = {}
  /** Steps that only read are tried a few hundred times first: what is measured is the engine, not how fast it is compiled. */
  const run = async (name: string, times: number, step: (i: number) => Promise<unknown>, tries = 0): Promise<void> => {
    for (let i = 0; i < tries; i++) await step(DOCUMENTS - 1 - i)
    // What the step before left behind is not this step's to clear away.
    globalThis.gc?.()
    figures[name] = await timed(async () => {
      for (let i = 0; i < times; i++) await step(i)
    })
  }
  await run('inserts in batches', BULK / BATCH, (i) => engine.insertMany(Array.from({ length: BATCH }, (_, k) => item(i * BATCH + k))))
  await run('single inserts', DOCUMENTS - BULK, (i) => engine.insert(item(BULK + i)))
  await run('point reads', DOCUMENTS / 10, (i) => engine.get(item(spread(i))._id), TRIES)
  await run('indexed queries', DOCUMENTS / 20, (i) => engine.ofCustomer(item(spread(i)).customer), TRIES)
  await run('range queries, sorted', DOCUMENTS / 20, (i) => engine.between(spread(i), spread(i) + 50), TRIES)
  const { byCity } = engine
  if (byCity !== undefined) await run('group-by over all', 1, byCity)
  await run('transactions of two documents', DOCUMENTS / 100, (i) => engine.move(item(spread(i))._id, item(spread(i + 1))._id))
  return figures
}

async function main([name, folder, task]: string[]): Promise<void> {
  if (folder === undefined) throw new Error('measure.ts <engine> <folder> work|open')
  let engine: Engine | undefined
  const opening = await timed(async () => {
    engine = await open(name as EngineName, folder)
  })
  if (engine === undefined) return
  const figures: Figures | Opened = task === 'work' ? await work(engine) : { opening, megabytes: process.memoryUsage().rss / 2 ** 20 }
  await engine.close()
  console.log(JSON.stringify(figures))
}

void main(process.argv.slice(2))
