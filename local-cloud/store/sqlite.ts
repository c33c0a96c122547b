import path from 'node:path'
import { type Connection, connect, connectPrivate, diskTrouble, lockFolder } from './connection'
import { fromText } from './ejson'
import { type IndexSpec } from './indexes'
import { damagedFrame } from './log-check'
import { type Doc } from './records'

/** How hard a commit is pressed to the disk: `normal` survives the process's death, `full` a power cut as well. */
export type Durability = 'normal' | 'full'

export interface DiskWrite {
  readonly seq: number
  readonly collection: string
  readonly id: string
  /** The document in relaxed extended JSON; `null` removes the row. */
  readonly text: string | null
  readonly isNew: boolean
}

export interface DiskCollection {
  readonly name: string
  readonly indexes: IndexSpec[]
}

export interface Disk {
  /** False until `markSeeded`: the folder is new, or its first filling was cut short. */
  seeded(): boolean
  markSeeded(): void
  collections(): DiskCollection[]
  saveCollection(collection: DiskCollection): void
  /** Every document, in order of insertion. */
  documents(): Iterable<{ seq: number; collection: string; doc: Doc }>
  /** All or none, in one SQLite transaction; throws and keeps nothing when the disk refuses. */
  write(writes: readonly DiskWrite[]): void
  close(): void
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY, indexes TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS documents (
    seq INTEGER PRIMARY KEY, collection TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, sum INTEGER
  );
`

/** A checksum of a row's text (FNV-1a): SQLite notices a broken page, but not a flipped letter inside one. */
function sumOf(text: string): number {
  let sum = 0x811c9dc5
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193)
  return sum >>> 0
}

export interface DiskOptions {
  readonly durability: Durability
  /** In tests, the number of SQLite's pages at which the disk is full. */
  readonly maxPages?: number
}

/**
 * Opens the data folder, or memory for `":memory:"`.
 * @throws LocalCloudError when another process uses the folder, it cannot be used at all, or its file is damaged.
 */
export function openDisk(dataDir: string, { durability, maxPages }: DiskOptions): Disk {
  const memory = dataDir === ':memory:'
  const lock = memory ? undefined : lockFolder(dataDir)
  const file = memory ? ':memory:' : path.join(dataDir, 'documents.sqlite')
  let db: Connection | undefined
  try {
    const frame = damagedFrame(`${file}-wal`)
    if (frame !== undefined) throw new Error(`damaged: its log ${file}-wal from frame ${frame} on`)
    db = memory ? connect(file) : connectPrivate(file)
    prepare(db, durability, maxPages)
    return diskOn(db, file, lock)
  } catch (error) {
    db?.close()
    lock?.close()
    throw diskTrouble(file, error)
  }
}

function prepare(db: Connection, durability: Durability, maxPages: number | undefined): void {
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${durability === 'full' ? 'FULL' : 'NORMAL'}; PRAGMA wal_autocheckpoint = 4000;`)
  if (maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${maxPages}`)
  const verdicts = db.prepare('PRAGMA quick_check(1)').all() as { quick_check: string }[]
  for (const { quick_check: verdict } of verdicts) if (verdict !== 'ok') throw new Error(`damaged: ${verdict}`)
  db.exec(SCHEMA)
  const columns = db.prepare('PRAGMA table_info(documents)').all() as { name: string }[]
  // Folders of the first version had no checksums.
  if (!columns.some(({ name }) => name === 'sum')) db.exec('ALTER TABLE documents ADD COLUMN sum INTEGER')
}

function diskOn(db: Connection, file: string, lock: Connection | undefined): Disk {
  const insert = db.prepare('INSERT INTO documents (seq, collection, id, body, sum) VALUES (?, ?, ?, ?, ?)')
  const update = db.prepare('UPDATE documents SET body = ?, sum = ? WHERE seq = ?')
  const remove = db.prepare('DELETE FROM documents WHERE seq = ?')
  const writeOne = ({ seq, collection, id, text, isNew }: DiskWrite): void => {
    if (text === null) remove.run(seq)
    else if (isNew) insert.run(seq, collection, id, text, sumOf(text))
    else update.run(text, sumOf(text), seq)
  }
  return {
    seeded: () => (db.prepare('PRAGMA user_version').all() as { user_version: number }[]).some((row) => row.user_version === 1),
    markSeeded: () => db.exec('PRAGMA user_version = 1'),
    collections: () =>
      (db.prepare('SELECT name, indexes FROM collections ORDER BY name').all() as { name: string; indexes: string }[]).map(
        ({ name, indexes }) => ({ name, indexes: JSON.parse(indexes) as IndexSpec[] }),
      ),
    saveCollection: ({ name, indexes }) =>
      db
        .prepare('INSERT INTO collections VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET indexes = excluded.indexes')
        .run(name, JSON.stringify(indexes)),
    *documents() {
      try {
        // In pages, so that opening never holds all texts at once.
        const page = db.prepare('SELECT seq, collection, body, sum FROM documents WHERE seq > ? ORDER BY seq LIMIT 2000')
        for (let last = -1; ;) {
          const rows = page.all(last) as { seq: number; collection: string; body: string; sum: number | null }[]
          for (const { seq, collection, body, sum } of rows) {
            if (sum !== null && sum !== sumOf(body)) throw new Error(`damaged: row ${seq} of ${collection} is not what was written`)
            yield { seq, collection, doc: fromText(body) as Doc }
          }
          const end = rows.at(-1)
          if (end === undefined) return
          last = end.seq
        }
      } catch (error) {
        throw diskTrouble(file, error)
      }
    },
    write(writes) {
      try {
        if (writes.length === 1) writes.forEach(writeOne)
        else together(db, () => writes.forEach(writeOne))
      } catch (error) {
        throw diskTrouble(file, error)
      }
    },
    close() {
      try {
        // Statements keep the connection alive for a while after its end: everything into the data file now.
        db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      } catch {
        // No room: it stays in the log beside the file, from where the next start reads it.
      }
      db.close()
      lock?.close()
    },
  }
}

/** Runs work in one SQLite transaction. */
function together(db: Connection, work: () => void): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    work()
    db.exec('COMMIT')
  } catch (error) {
    // SQLite may have rolled back already (a full disk does that).
    try {
      db.exec('ROLLBACK')
    } catch {
      // Nothing was open any more.
    }
    throw error
  }
}
