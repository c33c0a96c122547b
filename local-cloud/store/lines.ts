import { existsSync } from 'node:fs'
import { type Readable, type Writable } from 'node:stream'
import { createInterface } from 'node:readline'
import { LocalCloudError, messageOf } from '../errors'
import { diskText, fromText } from './ejson'
import { type IndexSpec } from './indexes'
import { type Doc } from './records'
import { openDisk } from './sqlite'
import { makeStore } from './store'

/** One line of an export: a collection with its indexes, or a document of one. */
type Line = { collection: string; indexes: IndexSpec[] } | { collection: string; document: Doc }

/**
 * Writes every collection and document as JSON lines: first the collections, then the documents in order of insertion.
 * @returns the number of documents.
 * @throws LocalCloudError when the folder is in use or damaged.
 */
export async function exportData(dataDir: string, stream: Writable): Promise<number> {
  // Opening would make a new, empty folder of a mistyped name.
  if (!existsSync(dataDir)) throw new LocalCloudError(`There is no data folder ${dataDir}.`)
  const disk = openDisk(dataDir, { durability: 'normal' })
  try {
    let count = 0
    const write = async (line: Line): Promise<void> => {
      if (!stream.write(`${diskText(line)}\n`)) await new Promise((resolve) => stream.once('drain', resolve))
    }
    for (const { name, indexes } of disk.collections()) await write({ collection: name, indexes })
    for (const { collection, doc } of disk.documents()) {
      await write({ collection, document: doc })
      count++
    }
    return count
  } finally {
    disk.close()
  }
}

/**
 * Reads what `exportData` wrote into a data folder; a document that is there already is replaced.
 * @returns the number of documents.
 * @throws LocalCloudError that names the line which cannot be read; the lines before it are stored.
 */
export async function importData(dataDir: string, stream: Readable): Promise<number> {
  const disk = openDisk(dataDir, { durability: 'normal' })
  const store = makeStore(disk)
  let number = 0
  let count = 0
  try {
    for await (const text of createInterface({ input: stream, crlfDelay: Infinity })) {
      number++
      if (text.trim() === '') continue
      const line = lineOf(text, number)
      if ('indexes' in line) {
        store.ensureCollection(line.collection, line.indexes)
        continue
      }
      store.ensureCollection(line.collection)
      try {
        await store.replace(line.collection, line.document._id, line.document)
      } catch (error) {
        throw new LocalCloudError(`Line ${number} of the import cannot be stored; the lines before it are. (${messageOf(error)})`)
      }
      count++
    }
    // What was imported is the whole: the next start must not add samples to it.
    disk.markSeeded()
    return count
  } finally {
    store.close()
  }
}

function lineOf(text: string, number: number): Line {
  try {
    const line = fromText(text) as Line
    if (typeof line.collection === 'string' && ('indexes' in line || line.document._id !== undefined)) return line
  } catch {
    // Said below, with the line's number.
  }
  throw new LocalCloudError(`Line ${number} of the import is not a line of an export; the lines before it are stored.`)
}
