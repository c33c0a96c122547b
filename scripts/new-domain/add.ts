import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { NewDomainError } from './errors'
import { filesOf, roomsOf } from './files'
import { listsWith, termOf } from './lists'
import { unnamed, wordsOf, type Words } from './words'

/**
 * Writes a domain that passes `npm run check`.
 * @param one its name, one English word
 * @param term its Chinese word; when it is left out, what the glossary says
 * @returns what was written and what to do next
 * @throws NewDomainError when there is such a domain, or it is no name
 */
export async function add(one: string, term: string | undefined): Promise<string> {
  const known = termOf(one)
  if (term !== undefined && known !== undefined && term !== known)
    throw new NewDomainError(`docs/glossary.md calls ${one} ${known}, not ${term}.`)
  const words = wordsOf(one, term ?? known)
  const [there] = roomsOf(words).filter((room) => existsSync(room))
  if (there !== undefined) throw new NewDomainError(`There is a domain of this name already: ${there}/`)
  const [lists, files] = await Promise.all([listsWith(words), filesOf(words)])
  for (const [file, text] of [...files, ...lists]) {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return [
    `Wrote ${one} (${words.term}):`,
    ...files.map(([file]) => `  ${file}`),
    'and its lines in:',
    ...[...lists.keys()].map((file) => `  ${file}`),
    '',
    ...next(words),
  ].join('\n')
}

const next = ({ one, many, term }: Words): readonly string[] => [
  'Next:',
  ...(term === unnamed ? [`  - name it in Chinese: "${unnamed}" stands in its screens, its refusals and docs/glossary.md`] : []),
  `  - say what it is: src/shared/${one}/life.ts first, then contract.ts, then cloudfunctions/${one}/`,
  `  - lead to it: void goTo('${many}') from a tab page or another screen of its feature`,
  '  - photograph it: one line for each page in tests/browser/screens.data.ts',
  `  - npx tsx scripts/builds.ts functions && NODE_ENV=test npx jest ${one}`,
  '  - npm run check',
  `  - or take it away: npm run new-domain -- ${one} --remove`,
]
