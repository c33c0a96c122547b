import { closeSync, copyFileSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { storeIn, withFolder } from '../fixtures/store'
import { exportData, importData } from './lines'
import { type Doc } from './records'
import { type Store } from './store'

const file = (folder: string): string => path.join(folder, 'documents.sqlite')
const all = (store: Store): Doc[] => store.find('things', { query: {} })
const doc = (n: number): Doc => ({
  _id: `d${n}`,
  n,
  at: new Date(n),
  text: `line ${n} `.repeat(20),
  none: null,
  deep: { list: [1, { a: NaN }] },
})

describe('the data folder', () => {
  it('gives back every kind of value and every index after a restart', () =>
    withFolder(async (folder) => {
      const first = storeIn(folder)
      await first.insert('things', [doc(1), { _id: 2, expression: /^a/i, zero: -0, far: Infinity }])
      await first.replace('things', 'd1', { ...doc(3), _id: 'd1' })
      first.close()
      const second = storeIn(folder)
      const { _id: _, ...rest } = doc(3)
      expect(all(second)).toEqual([
        { _id: 'd1', ...rest },
        { _id: 2, expression: /^a/i, zero: -0, far: Infinity },
      ])
      expect(second.indexesOf('things')).toEqual([{ name: 'n_1', keys: { n: 1 } }])
      second.close()
    }))

  it('is refused to a second process with a sentence', () =>
    withFolder((folder) => {
      const store = storeIn(folder)
      expect(() => storeIn(folder)).toThrow(/is in use by another running local cloud/)
      store.close()
      storeIn(folder).close()
    }))

  it('keeps everything acknowledged when the disk is full, says so, and goes on once there is room', () =>
    withFolder(async (folder) => {
      const store = storeIn(folder, 60)
      const acknowledged: string[] = []
      let refusal: unknown
      for (let n = 0; n < 5000 && refusal === undefined; n += 2) {
        await store.insert('things', [doc(n), doc(n + 1)]).then(
          () => acknowledged.push(`d${n}`, `d${n + 1}`),
          (error: unknown) => (refusal = error),
        )
      }
      expect(String(refusal)).toMatch(/The disk that holds .* is full: this write was not stored/)
      expect(acknowledged.length).toBeGreaterThan(100)
      // Neither half of the refused pair is visible, and reading goes on.
      expect(all(store).map(({ _id }) => _id)).toEqual(acknowledged)
      store.close()
      const roomy = storeIn(folder)
      expect(all(roomy).map(({ _id }) => _id)).toEqual(acknowledged)
      await roomy.insert('things', [doc(9001)])
      roomy.close()
    }))
})

describe('a damaged data file', () => {
  /** Flips the bytes at a place of a good file and tries to open it. */
  async function damagedAt(place: (bytes: Buffer) => number, count: number): Promise<void> {
    await withFolder(async (folder) => {
      const good = storeIn(folder)
      await good.insert(
        'things',
        Array.from({ length: 500 }, (_, n) => doc(n)),
      )
      good.close()
      const bytes = readFileSync(file(folder))
      copyFileSync(file(folder), path.join(folder, 'kept'))
      const at = place(bytes)
      const handle = openSync(file(folder), 'r+')
      writeSync(handle, Buffer.from(bytes.subarray(at, at + count).map((byte) => byte ^ 0x55)), 0, count, at)
      closeSync(handle)
      expect(() => storeIn(folder)).toThrow(/The data file .* is damaged\. Move it away and import an export/)
      // Opening it changed nothing: put right, it has everything.
      expect(statSync(file(folder)).size).toBe(bytes.length)
      writeFileSync(file(folder), readFileSync(path.join(folder, 'kept')))
      const again = storeIn(folder)
      expect(all(again)).toHaveLength(500)
      again.close()
    })
  }

  it('is noticed in its head', () => damagedAt(() => 0, 16))
  it('is noticed in its tree', () => damagedAt((bytes) => Math.floor(bytes.length / 2 / 4096) * 4096, 64))
  it('is noticed in one letter of one document', () => damagedAt((bytes) => bytes.indexOf('line 321 line') + 5, 1))
})

describe('the log beside the data file, as a kill leaves it', () => {
  /** A copy of a folder in the middle of its work, its log changed. */
  const copied = (changeLog: (log: Buffer) => Buffer, check: (folder: string) => void): Promise<void> =>
    withFolder((from) =>
      withFolder(async (to) => {
        const store = storeIn(from)
        for (let n = 0; n < 40; n++) await store.insert('things', [doc(n)])
        copyFileSync(file(from), file(to))
        writeFileSync(`${file(to)}-wal`, changeLog(readFileSync(`${file(from)}-wal`)))
        store.close()
        check(to)
      }),
    )
  const flipped = (log: Buffer, at: number): Buffer => {
    const copy = Buffer.from(log)
    copy.writeUInt8(copy.readUInt8(at) ^ 1, at)
    return copy
  }
  const documentsIn = (folder: string): number => {
    const store = storeIn(folder)
    const { length } = all(store)
    store.close()
    return length
  }

  it('gives back every commit', () =>
    copied(
      (log) => log,
      (folder) => expect(documentsIn(folder)).toBe(40),
    ))
  it('gives back all but what was cut off at its end', () =>
    copied(
      (log) => log.subarray(0, log.length - 100),
      (folder) => expect(documentsIn(folder)).toBe(39),
    ))
  it.each([
    ['head', 17],
    ['middle', 60_000],
  ])('is not taken for a shorter one when its %s is damaged', (_place, at) =>
    copied(
      (log) => flipped(log, at),
      (folder) => expect(() => storeIn(folder)).toThrow(/is damaged.*\(damaged: its log/),
    ),
  )
})

describe('export and import', () => {
  it('carry every document and index to another folder, in lines', () =>
    withFolder((from) =>
      withFolder(async (to) => {
        const store = storeIn(from)
        await store.insert('things', [doc(1), doc(2), { _id: 'r', expression: /x/ }])
        const documents = all(store)
        store.close()
        const lines = new PassThrough()
        const written = text(lines)
        expect(await exportData(from, lines)).toBe(3)
        lines.end()
        expect((await written).trim().split('\n')).toHaveLength(4)
        expect(await importData(to, Readable.from([await written]))).toBe(3)
        const other = storeIn(to)
        expect(all(other)).toEqual(documents)
        other.close()
      }),
    ))

  it('name the line that cannot be read, and the folder that is not there', () =>
    withFolder(async (folder) => {
      const good = '{"collection":"things","document":{"_id":"a"}}\n'
      await expect(importData(folder, Readable.from([`${good}{"half`]))).rejects.toThrow(/Line 2 of the import/)
      await expect(exportData(path.join(folder, 'nowhere'), new PassThrough())).rejects.toThrow(/There is no data folder/)
    }))
})
