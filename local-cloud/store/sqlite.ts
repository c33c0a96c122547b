import { mkdirSync } from 'node:fs'
import path from 'node:path'
import Database from 'libsql'
import { LocalCloudError, codeOf, messageOf } from '../errors'
import { diskText, fromText } from './ejson'
import { type IndexSpec } from './indexes'
import { type Doc } from './records'

/** How hard a commit is pressed to the disk: `normal` survives the process's death, `full` a power cut as well. */
export type Durability = 'normal' | 'full'

export interface DiskWrite {
  readonly seq: number
  readonly collection: string
  /** `null` removes the row. */
  readonly doc: Doc | null
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
  CREATE TABLE IF NOT EXISTS documents (seq INTEGER PRIMARY KEY, collection TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL);
`

/** The part of libsql in use; its own types are those of another library and allow everything. */
interface Statement {
  run(...values: (string | number)[]): void
  all(...values: (string | number)[]): unknown[]
}
interface Connection {
  prepare(sql: string): Statement
  exec(sql: string): void
  close(): void
}

const connect = (file: string): Connection => new Database(file) as unknown as Connection

/**
 * Opens the data folder, or memory for `":memory:"`.
 * @throws LocalCloudError when another process uses the folder or its file is damaged.
 */
export function openDisk(dataDir: string, durability: Durability): Disk {
  const memory = dataDir === ':memory:'
  if (!memory) mkdirSync(dataDir, { recursive: true })
  const lock = memory ? undefined : lockFolder(dataDir)
  const file = memory ? ':memory:' : path.join(dataDir, 'documents.sqlite')
  let db: Connection
  try {
    db = connect(file)
    db.exec(
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = ${durability === 'full' ? 'FULL' : 'NORMAL'}; PRAGMA wal_autocheckpoint = 2000;`,
    )
    db.exec(SCHEMA)
  } catch (error) {
    lock?.close()
    throw unreadable(file, error)
  }
  const insert = db.prepare('INSERT INTO documents (seq, collection, id, body) VALUES (?, ?, ?, ?)')
  const update = db.prepare('UPDATE documents SET body = ? WHERE seq = ?')
  const remove = db.prepare('DELETE FROM documents WHERE seq = ?')
  const writeOne = ({ seq, collection, doc, isNew }: DiskWrite): void => {
    if (doc === null) remove.run(seq)
    else if (isNew) insert.run(seq, collection, String(doc._id), diskText(doc))
    else update.run(diskText(doc), seq)
  }
  return {
    seeded: () => (db.prepare('PRAGMA user_version').all() as { user_version: number }[])[0].user_version === 1,
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
        const page = db.prepare('SELECT seq, collection, body FROM documents WHERE seq > ? ORDER BY seq LIMIT 2000')
        for (let last = -1; ;) {
          const rows = page.all(last) as { seq: number; collection: string; body: string }[]
          for (const { seq, collection, body } of rows) yield { seq, collection, doc: fromText(body) as Doc }
          if (rows.length === 0) return
          last = rows[rows.length - 1].seq
        }
      } catch (error) {
        throw unreadable(file, error)
      }
    },
    write(writes) {
      if (writes.length === 1) return writeOne(writes[0])
      db.exec('BEGIN IMMEDIATE')
      try {
        writes.forEach(writeOne)
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
    },
    close() {
      db.close()
      lock?.close()
    },
  }
}

/**
 * Holds an SQLite lock on a file of its own for as long as the process lives: the operating system frees it even after
 * a SIGKILL, and the data file itself stays readable for any SQLite browser.
 */
function lockFolder(dataDir: string): Connection {
  const lock = connect(path.join(dataDir, 'lock.sqlite'))
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    if (!/BUSY|locked/i.test(`${codeOf(error)} ${messageOf(error)}`)) throw unreadable(dataDir, error)
    throw new LocalCloudError(
      `The data folder ${dataDir} is in use by another running local cloud. Stop that one, or start this one with another folder.`,
    )
  }
}

/** What a person can do about a file that SQLite cannot read or write. */
export function unreadable(file: string, error: unknown): LocalCloudError {
  const detail = `${codeOf(error)} ${messageOf(error)}`
  if (/SQLITE_FULL|disk is full|ENOSPC/i.test(detail)) {
    return new LocalCloudError(
      `The disk that holds ${file} is full. Nothing that was acknowledged is lost; free some space and start again.`,
    )
  }
  if (/SQLITE_(CORRUPT|NOTADB)|malformed|not a database|JSON/i.test(detail)) {
    return new LocalCloudError(
      `The data file ${file} is damaged and was left untouched. Move it away and import an export, or start with another folder. (${messageOf(error)})`,
    )
  }
  return new LocalCloudError(`The data file ${file} cannot be used: ${messageOf(error)}`)
}
