import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import path from 'node:path'
import Database from 'libsql'
import { LocalCloudError, codeOf, messageOf } from '../errors'

/** The part of libsql in use; its own types are those of another library and allow everything. */
export interface Statement {
  run(...values: (string | number)[]): void
  all(...values: (string | number)[]): unknown[]
}
export interface Connection {
  prepare(sql: string): Statement
  exec(sql: string): void
  close(): void
}

export const connect = (file: string): Connection => new Database(file) as unknown as Connection

/** The same for a file that only its owner may read; SQLite makes the files beside it alike. */
export function connectPrivate(file: string): Connection {
  closeSync(openSync(file, 'a', 0o600))
  chmodSync(file, 0o600)
  return connect(file)
}

/**
 * Holds an SQLite lock on a file of its own for as long as the process lives: the operating system frees it even after
 * a SIGKILL, and the data file itself stays readable for any SQLite browser. Makes the folder where it is missing.
 * @throws LocalCloudError when another process holds it, or the folder cannot be used.
 */
export function lockFolder(dataDir: string): Connection {
  let lock: Connection | undefined
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    // Nobody else on this machine reads what people asked; a folder of an earlier version was open to all.
    chmodSync(dataDir, 0o700)
    lock = connectPrivate(path.join(dataDir, 'lock.sqlite'))
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock?.close()
    if (!/BUSY|locked/i.test(`${codeOf(error)} ${messageOf(error)}`)) throw diskTrouble(dataDir, error)
    throw new LocalCloudError(
      `The data folder ${dataDir} is in use by another running local cloud. Stop that one, or start this one with another folder.`,
    )
  }
}

/** What a person can do about a file that SQLite cannot read or write, in one sentence. */
export function diskTrouble(file: string, error: unknown): LocalCloudError {
  if (error instanceof LocalCloudError) return error
  const detail = `${codeOf(error)} ${messageOf(error)}`
  if (/SQLITE_FULL|disk is full|ENOSPC/i.test(detail)) {
    return new LocalCloudError(
      `The disk that holds ${file} is full: this write was not stored. Nothing that was acknowledged is lost; free some space and try again.`,
    )
  }
  if (/SQLITE_(CORRUPT|NOTADB)|malformed|not a database|JSON|damaged/i.test(detail)) {
    return new LocalCloudError(
      `The data file ${file} is damaged. Move it away and import an export, or start with another folder. (${messageOf(error)})`,
    )
  }
  return new LocalCloudError(`The data file ${file} cannot be used: ${messageOf(error)}`)
}
