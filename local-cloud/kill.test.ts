import { spawn } from 'node:child_process'
import path from 'node:path'
import { build } from 'esbuild'
import { call, startDemoCloud } from './fixtures/cloud'
import { storeIn, withFolder } from './fixtures/store'

const KILLS = 25

/** The writer as a plain script, for it starts twenty-five times; inside the project, where it finds its packages. */
const writer = path.resolve(process.cwd(), '.cache/killed/writer.js')
beforeAll(() =>
  build({
    entryPoints: [path.join(__dirname, 'fixtures/writer.ts')],
    outfile: writer,
    bundle: true,
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  }),
)

/** Starts a process and kills it as the system would, `ms` after its first words; resolves to all its words. */
function killed(words: readonly string[], ms: number): Promise<string> {
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), ms)
    said += chunk.toString()
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => resolve(said))
  })
}

describe('SIGKILL', () => {
  it(`${KILLS} times under a writer of transactions loses nothing acknowledged and leaves none half done`, () =>
    withFolder(async (folder) => {
      const seeded = storeIn(folder)
      await seeded.insert('things', [{ _id: 'total', pairs: 0 }])
      seeded.close()
      let acknowledged = 0
      let next = 0
      for (let kill = 0; kill < KILLS; kill++) {
        const said = await killed([writer, folder, String(next)], 5 + ((kill * 37) % 120))
        const store = storeIn(folder)
        const names = new Set(store.find('things', { query: {} }).map(({ _id }) => String(_id)))
        const lines = said.split('\n').filter((line) => line !== '')
        expect(lines.filter((line) => !names.has(`left-${line}`))).toEqual([])
        acknowledged += lines.length
        const left = [...names].filter((name) => name.startsWith('left-'))
        expect(left.filter((name) => !names.has(name.replace('left', 'right')))).toEqual([])
        expect(names.size).toBe(left.length * 2 + 1)
        expect(store.find('things', { query: { _id: 'total' } })).toEqual([{ _id: 'total', pairs: left.length }])
        expect(left.length).toBeGreaterThanOrEqual(acknowledged)
        next = left.length
        store.close()
      }
      // Each process is killed after its first words at the earliest.
      expect(acknowledged).toBeGreaterThanOrEqual(KILLS)
    }))

  it('of the whole server leaves everything standing for the next one', () =>
    withFolder(async (folder) => {
      const said = await killed(['--require', 'tsx/cjs', path.join(__dirname, 'fixtures/server.ts'), folder], 0)
      expect(said).toContain('stored person-7')
      const cloud = await startDemoCloud({ dataDir: folder })
      try {
        expect((await call(cloud, 'read', { id: 'kept' })).body).toMatchObject({ _id: 'kept', owner: 'person-7' })
        expect((await call(cloud, 'fileText', { path: 'kept.txt' })).body).toBe('kept')
      } finally {
        await cloud.close()
      }
    }))
})
