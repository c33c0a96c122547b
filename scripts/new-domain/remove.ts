import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { builtTo } from '../../config/functions'
import { NewDomainError } from './errors'
import { filesOf, roomsOf } from './files'
import { changedLists, listsWithout, termOf } from './lists'
import { wordsOf, type Words } from './words'

/**
 * Takes a domain away again: its rooms and its lines in the lists.
 * @param force even if somebody has worked on it since
 * @returns what was taken away
 * @throws NewDomainError when there is none, or it is no longer what was written
 */
export async function remove(one: string, force: boolean): Promise<string> {
  const words = wordsOf(one, termOf(one))
  const rooms = roomsOf(words).filter((room) => existsSync(room))
  if (rooms.length === 0) throw new NewDomainError(`There is no domain ${one}.`)
  const changed = [...(await changedFiles(words)), ...changedLists(words)]
  if (changed.length > 0 && !force) {
    throw new NewDomainError(
      [`${one} is not as it was written; --force takes it away all the same:`, ...changed.map((file) => `  ${file}`)].join('\n'),
    )
  }
  const lists = await listsWithout(words)
  for (const [file, text] of lists) writeFileSync(file, text)
  // The built function goes too: `npm run sizes` weighs whatever lies there.
  for (const room of [...rooms, ...Object.values(builtTo).map((folder) => `${folder}/${one}`)])
    rmSync(room, { recursive: true, force: true })
  return [
    `Took ${one} away:`,
    ...rooms.map((room) => `  ${room}/`),
    'and its lines in:',
    ...[...lists.keys()].map((file) => `  ${file}`),
  ].join('\n')
}

/** What was added, changed or taken away since it was written. */
async function changedFiles(words: Words): Promise<readonly string[]> {
  const written = new Map(await filesOf(words))
  const there = roomsOf(words).flatMap(filesIn)
  return [
    ...there.filter((file) => readFileSync(file, 'utf8') !== written.get(file)),
    ...[...written.keys()].filter((file) => !there.includes(file)),
  ]
}

const filesIn = (room: string): string[] =>
  existsSync(room)
    ? readdirSync(room, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name).split(path.sep).join('/'))
    : []
