import { randomBytes } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync, type ReadStream } from 'node:fs'
import path from 'node:path'

/** The prefix of every file id; what follows is the path the function chose. */
export const FILE_PREFIX = 'cloud://local.local-bucket/'

/** Files of cloud storage on disk, one under its own path. */
export interface Files {
  /** Where a path of cloud storage lies; `undefined` for one that would leave the folder. */
  locate(cloudPath: string): string | undefined
  has(cloudPath: string): boolean
  write(cloudPath: string, body: Buffer): void
  remove(cloudPath: string): boolean
  read(cloudPath: string): { stream: ReadStream; bytes: number } | undefined
}

export function makeFiles(folder: string): Files {
  const root = path.resolve(folder)
  const locate = (cloudPath: string): string | undefined => {
    const place = path.resolve(root, cloudPath)
    const inside = place.startsWith(root + path.sep)
    return inside &&
      cloudPath !== '' &&
      cloudPath.length <= 512 &&
      !cloudPath.includes('\u0000') &&
      !cloudPath.includes('\\') &&
      !cloudPath.startsWith('/')
      ? place
      : undefined
  }
  const fileAt = (cloudPath: string): string | undefined => {
    const place = locate(cloudPath)
    return place !== undefined && existsSync(place) && statSync(place).isFile() ? place : undefined
  }
  return {
    locate,
    has: (cloudPath) => fileAt(cloudPath) !== undefined,
    write(cloudPath, body) {
      const place = locate(cloudPath)
      if (place === undefined) throw new Error(`The path ${cloudPath} leaves the storage folder`)
      mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 })
      // A death in the middle leaves the old file or none, never half of one.
      const half = path.join(path.dirname(place), `.${randomBytes(8).toString('hex')}.part`)
      try {
        writeFileSync(half, body, { mode: 0o600 })
        renameSync(half, place)
      } catch (error) {
        rmSync(half, { force: true })
        throw error
      }
    },
    remove(cloudPath) {
      const place = fileAt(cloudPath)
      if (place === undefined) return false
      rmSync(place)
      return true
    },
    read(cloudPath) {
      const place = fileAt(cloudPath)
      return place === undefined ? undefined : { stream: createReadStream(place), bytes: statSync(place).size }
    },
  }
}
