/** The files that a new domain begins with. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { formatted } from './formatted'
import { inWordsOf, type Words } from './words'

const template = path.join(path.dirname(fileURLToPath(import.meta.url)), 'template')

/** The folders that belong to a domain alone. */
export const roomsOf = ({ one }: Words): readonly string[] => [`src/shared/${one}`, `cloudfunctions/${one}`, `src/features/${one}`]

/** Path and text of each file, in this domain's words. */
export function filesOf(words: Words): Promise<readonly (readonly [file: string, text: string])[]> {
  const found = readdirSync(template, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Promise.all(
    found.map(async (entry) => {
      const from = path.join(entry.parentPath, entry.name)
      const file = inWordsOf(words, path.relative(template, from).split(path.sep).join('/'))
      return [file, await formatted(file, inWordsOf(words, readFileSync(from, 'utf8')))] as const
    }),
  )
}
