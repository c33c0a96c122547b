/** The database as it is set up: every domain declares its collections (and samples) in its own folder. */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { CollectionSpec } from '../../cloudfunctions/kernel'

const root = path.resolve(process.cwd(), 'cloudfunctions')
/** Functions, and the rooms below them that own collections as well. */
const rooms = () =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
const load = async <T>(room: string, file: string): Promise<T | null> => {
  const at = path.join(root, room, file)
  return existsSync(at) ? ((await import(at)) as T) : null
}

/** All collections with their indexes. */
export async function collections(): Promise<CollectionSpec[]> {
  const found = await Promise.all(rooms().map((room) => load<{ collections: readonly CollectionSpec[] }>(room, 'collections.ts')))
  return found.flatMap((room) => room?.collections ?? [])
}

/** The sample documents of one machine, by collection. */
export async function samples(): Promise<Record<string, Record<string, unknown>[]>> {
  const found = await Promise.all(rooms().map((room) => load<{ seed: Record<string, Record<string, unknown>[]> }>(room, 'seed.ts')))
  return Object.assign({}, ...found.map((room) => room?.seed ?? {}))
}
