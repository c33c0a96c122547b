import { closeSync, copyFileSync, existsSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { PassThrough, Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { storeIn, withFolder } from '../fixtures/store'
import { LocalCloudError } from '../errors'
import { connect, diskTrouble, lockFolder } from './connection'
import { damagedFrame } from './log-check'
import { exportData, importData } from './lines'
import { type Doc } from './records'
import { openDisk } from './sqlite'
import { type Store, makeStore } from './store'

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
      first.addCollection('empty')
      first.close()
      const second = storeIn(folder)
      const { _id: _, ...rest } = doc(3)
      expect(all(second)).toEqual([
        { _id: 'd1', ...rest },
        { _id: 2, expression: /^a/i, zero: -0, far: Infinity },
      ])
      expect(second.indexesOf('things')).toEqual([{ name: 'n_1', keys: { n: 1 } }])
      expect([second.names(), second.indexesOf('empty')]).toEqual([['empty', 'things'], []])
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
        // The folder is free again.
        storeIn(from).close()
        expect(await importData(to, Readable.from([await written]))).toBe(3)
        const other = storeIn(to)
        expect(all(other)).toEqual(documents)
        other.close()
      }),
    ))

  it('wait for whoever takes the lines slowly', () =>
    withFolder(async (folder) => {
      const store = storeIn(folder)
      await store.insert('things', [doc(1), doc(2)])
      store.close()
      const taken: string[] = []
      const slow = new Writable({
        highWaterMark: 1,
        write(chunk: Buffer, _encoding, done) {
          taken.push(chunk.toString())
          setImmediate(done)
        },
      })
      expect(await exportData(folder, slow)).toBe(2)
      expect(taken).toHaveLength(3)
      expect(slow.writableLength).toBe(0)
    }))

  it('name the line that cannot be read, and the folder that is not there', () =>
    withFolder(async (folder) => {
      const good = '{"collection":"things","document":{"_id":"a"}}\n'
      await expect(importData(folder, Readable.from([`${good}{"half`]))).rejects.toThrow(/Line 2 of the import/)
      await expect(exportData(path.join(folder, 'nowhere'), new PassThrough())).rejects.toThrow(/There is no data folder/)
    }))
})

describe('what a disk says', () => {
  const error = (code: string, message: string): Error => Object.assign(new Error(message), { code })

  it.each([
    [error('SQLITE_FULL', 'x'), /^The disk that holds F is full: this write was not stored\. Nothing that was acknowledged is lost/],
    [error('', 'database or disk is full'), /^The disk that holds F is full/],
    [error('ENOSPC', 'no space'), /^The disk that holds F is full/],
    [
      error('SQLITE_CORRUPT', 'x'),
      /^The data file F is damaged\. Move it away and import an export, or start with another folder\. \(x\)$/,
    ],
    [error('SQLITE_NOTADB', 'x'), /^The data file F is damaged/],
    [error('', 'file is not a database'), /^The data file F is damaged/],
    [error('', 'database disk image is malformed'), /^The data file F is damaged/],
    [new SyntaxError('Unexpected token in JSON'), /^The data file F is damaged/],
    [error('EACCES', 'not allowed'), /^The data file F cannot be used: not allowed$/],
    ['torn', /^The data file F cannot be used: torn$/],
  ])('becomes a sentence for the person at the terminal (%#)', (thrown, words) => {
    const said = diskTrouble('F', thrown)
    expect(said).toBeInstanceOf(LocalCloudError)
    expect(said.message).toMatch(words)
    expect(diskTrouble('G', said)).toBe(said)
  })

  it('is a lock of its own, held by one and free again afterwards', () =>
    withFolder((folder) => {
      const lock = lockFolder(folder)
      expect(() => lockFolder(folder)).toThrow(`The data folder ${folder} is in use by another running local cloud.`)
      lock.close()
      lockFolder(folder).close()
      // A file in the folder's place is a sentence as well.
      expect(() => openDisk(path.join(folder, 'lock.sqlite', 'x'), { durability: 'normal' })).toThrow(/^The data file .* cannot be used/)
      writeFileSync(path.join(folder, 'lock.sqlite'), 'this is no database at all'.repeat(100))
      expect(() => lockFolder(folder)).toThrow(/is damaged/)
    }))
})

describe('rows on the disk', () => {
  const row = (seq: number, text: string | null, isNew = true) => ({ seq, collection: 'things', id: 'x', text, isNew })

  it('are written all or none, kept in order of insertion, and read in pages', () =>
    withFolder((folder) => {
      const disk = openDisk(folder, { durability: 'full' })
      expect(disk.seeded()).toBe(false)
      disk.write(Array.from({ length: 4100 }, (_, n) => row(n, `{"n":${n}}`)))
      disk.write([row(2, '{"n":"two"}', false)])
      disk.write([row(3, null, false), row(4, null, false)])
      // The second of them is there already: neither is kept.
      expect(() => disk.write([row(9000, '{"n":1}'), row(5, '{"n":1}')])).toThrow(LocalCloudError)
      const kept = [...disk.documents()]
      expect(kept).toHaveLength(4098)
      expect(kept.slice(0, 5).map(({ seq, doc }) => [seq, doc.n])).toEqual([
        [0, 0],
        [1, 1],
        [2, 'two'],
        [5, 5],
        [6, 6],
      ])
      expect(kept.at(-1)).toEqual({ seq: 4099, collection: 'things', doc: { n: 4099 } })
      disk.markSeeded()
      disk.saveCollection({ name: 'b', indexes: [] })
      disk.saveCollection({ name: 'a', indexes: [{ name: 'n', keys: { n: 1 } }] })
      disk.saveCollection({ name: 'b', indexes: [{ name: 'm', keys: { m: -1 }, unique: true }] })
      disk.close()
      const again = openDisk(folder, { durability: 'normal' })
      expect(again.seeded()).toBe(true)
      expect(again.collections()).toEqual([
        { name: 'a', indexes: [{ name: 'n', keys: { n: 1 } }] },
        { name: 'b', indexes: [{ name: 'm', keys: { m: -1 }, unique: true }] },
      ])
      again.close()
      // Everything is in the data file: nothing is left beside it.
      expect(existsSync(`${file(folder)}-wal`) && statSync(`${file(folder)}-wal`).size > 0).toBe(false)
    }))

  it('bear the checksums that earlier versions wrote and ask for', () =>
    withFolder(async (folder) => {
      const store = storeIn(folder)
      await store.insert('things', [{ _id: 'a' }])
      store.close()
      const rows = connect(file(folder)).prepare('SELECT body, sum FROM documents').all()
      expect(rows).toEqual([{ body: '{"_id":"a"}', sum: 2_588_927_844 }])
    }))

  it('of a folder of the first version, without checksums, are read', () =>
    withFolder((folder) => {
      const old = connect(file(folder))
      old.exec('CREATE TABLE documents (seq INTEGER PRIMARY KEY, collection TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL)')
      old.exec(`INSERT INTO documents VALUES (7, 'things', 'a', '{"_id":"a","n":1}')`)
      old.close()
      const store = storeIn(folder)
      expect(all(store)).toEqual([{ _id: 'a', n: 1 }])
      store.close()
    }))

  it('go on with the next number after a restart', () =>
    withFolder(async (folder) => {
      const first = storeIn(folder)
      await first.insert('things', [{ _id: 'a' }, { _id: 'b' }])
      await first.remove('things', { _id: 'a' }, false)
      first.close()
      const second = storeIn(folder)
      await second.insert('things', [{ _id: 'c' }])
      second.close()
      const disk = openDisk(folder, { durability: 'normal' })
      expect([...disk.documents()].map(({ seq, doc }) => [seq, doc._id])).toEqual([
        [2, 'b'],
        [3, 'c'],
      ])
      disk.close()
    }))

  it('need no folder in memory', async () => {
    const store = makeStore(openDisk(':memory:', { durability: 'normal' }))
    store.ensureCollection('things')
    await store.insert('things', [{ _id: 'a' }])
    expect(all(store)).toEqual([{ _id: 'a' }])
    store.close()
    expect(existsSync(':memory:')).toBe(false)
  })
})

describe('the check of the log', () => {
  it('finds nothing where there is none, or hardly one', () =>
    withFolder((folder) => {
      const log = path.join(folder, 'x-wal')
      expect(damagedFrame(log)).toBeUndefined()
      writeFileSync(log, Buffer.alloc(56))
      expect(damagedFrame(log)).toBeUndefined()
      writeFileSync(log, Buffer.alloc(57))
      expect(damagedFrame(log)).toBe(0)
    }))

  it('reads the sums of a machine of the other byte order', () =>
    withFolder(async (folder) => {
      const store = storeIn(folder)
      for (let n = 0; n < 3; n++) await store.insert('things', [doc(n)])
      const log = readFileSync(`${file(folder)}-wal`)
      store.close()
      const size = 24 + log.readUInt32BE(8)
      // The same log with its sums made anew over words of big-endian order, which the last bit of the first word says.
      let [a, b] = [0, 0]
      const add = (from: number, to: number): void => {
        for (let at = from; at < to; at += 8) {
          a = (a + log.readUInt32BE(at) + b) >>> 0
          b = (b + log.readUInt32BE(at + 4) + a) >>> 0
        }
      }
      const sign = (at: number): void => void log.writeUInt32BE(b, log.writeUInt32BE(a, at))
      log.writeUInt32BE(0x377f0683, 0)
      add(0, 24)
      sign(24)
      for (let at = 32; at < log.length; at += size) {
        add(at, at + 8)
        add(at + 24, at + size)
        sign(at + 16)
      }
      const copy = path.join(folder, 'copy-wal')
      writeFileSync(copy, log)
      expect(damagedFrame(copy)).toBeUndefined()
      log.writeUInt8(log.readUInt8(32 + 30) ^ 1, 32 + 30)
      writeFileSync(copy, log)
      expect(damagedFrame(copy)).toBe(1)
    }))

  it('names the frame, in every place of it, and passes what an earlier round left behind', () =>
    withFolder(async (folder) => {
      const store = storeIn(folder)
      for (let n = 0; n < 6; n++) await store.insert('things', [doc(n)])
      const log = readFileSync(`${file(folder)}-wal`)
      store.close()
      const size = 24 + log.readUInt32BE(8)
      const frames = (log.length - 32) / size
      const copy = path.join(folder, 'copy-wal')
      const found = (change: (bytes: Buffer) => void): number | undefined => {
        const bytes = Buffer.from(log)
        change(bytes)
        writeFileSync(copy, bytes)
        return damagedFrame(copy)
      }
      const flip = (at: number) => (bytes: Buffer) => void bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
      expect(found(() => undefined)).toBeUndefined()
      for (const at of [0, 9, 24, 31]) expect(found(flip(at))).toBe(0)
      // In its number, its sum and its page; the salts (8 to 15) say that a frame is of another round.
      for (const at of [0, 7, 16, 23, 24, size - 1]) expect(found(flip(32 + size + at))).toBe(2)
      expect(found(flip(32 + size + 8))).toBeUndefined()
      expect(found(flip(32 + (frames - 2) * size + 100))).toBe(frames - 1)
      expect(found(flip(32 + (frames - 1) * size + 100))).toBeUndefined()
    }))
})

describe('lines of an import', () => {
  it.each([
    ['no object', '7'],
    ['no collection', '{"document":{"_id":"a"}}'],
    ['a collection that is no name', '{"collection":7,"document":{"_id":"a"}}'],
    ['no id', '{"collection":"things","document":{}}'],
    ['neither document nor indexes', '{"collection":"things"}'],
    ['nothing', 'null'],
  ])('are refused with %s', (_name, text) =>
    withFolder(async (folder) => {
      await expect(importData(folder, Readable.from([`\n  \n${text}\n`]))).rejects.toThrow(
        'Line 3 of the import is not a line of an export; the lines before it are stored.',
      )
      // The folder is free again.
      storeIn(folder).close()
    }),
  )

  it('that no database would hold are named, and what was before them is stored', () =>
    withFolder(async (folder) => {
      const lines = ['{"collection":"things","document":{"_id":"a"}}', '{"collection":"things","document":{"_id":"b","$x":1}}']
      await expect(importData(folder, Readable.from([lines.join('\n')]))).rejects.toThrow(
        /^Line 2 of the import cannot be stored; the lines before it are\. \(.*'\$x'/,
      )
      const store = storeIn(folder)
      expect(all(store)).toEqual([{ _id: 'a' }])
      store.close()
    }))

  it('replace what is there, bring their indexes, and leave the folder as one that has its first documents', () =>
    withFolder(async (folder) => {
      const lines = [
        '{"collection":"things","indexes":[{"name":"u","keys":{"u":1},"unique":true}]}',
        '{"collection":"things","document":{"_id":"a","u":1}}',
        '',
        '{"collection":"things","document":{"_id":"a","u":2}}',
      ]
      expect(await importData(folder, Readable.from([lines.join('\r\n')]))).toBe(2)
      const disk = openDisk(folder, { durability: 'normal' })
      expect(disk.seeded()).toBe(true)
      expect(disk.collections()).toEqual([{ name: 'things', indexes: [{ name: 'u', keys: { u: 1 }, unique: true }] }])
      expect([...disk.documents()].map(({ doc: one }) => one)).toEqual([{ _id: 'a', u: 2 }])
      disk.close()
    }))
})
