/**
 * The lists that a domain stands in. Everything else follows from them: collections and samples from the functions table, sub-packages
 * from the page list, contracts from their folders.
 */
import { readFileSync } from 'node:fs'
import { NewDomainError } from './errors'
import { formatted } from './formatted'
import type { Words } from './words'

/** The lines of a domain in one list. */
interface Place {
  readonly file: string
  readonly lines: (words: Words) => readonly string[]
  /** They go before the first line like `before` that comes after the first like `after`. */
  readonly after: RegExp
  readonly before: RegExp
  /** A line that is there already is somebody's: it stays as it is when the domain comes, and when it goes. */
  readonly mayStand?: true
}

const places: readonly Place[] = [
  {
    file: 'config/functions.ts',
    lines: ({ one }) => [`  { name: '${one}', memory: 256, timeout: 20, timer: { name: 'everyMinute', cron: '0 */1 * * * * *' } },`],
    after: /^export const functions/,
    before: /^\]/,
  },
  {
    file: 'src/shared/pages.ts',
    lines: ({ one, many }) => [
      `  ${one}: page('features/${one}/pages/${one}/index'),`,
      `  ${many}: page('features/${one}/pages/${many}/index'),`,
    ],
    after: /^export const pages/,
    before: /^ {2}\/\*\* Every component in every state/,
  },
  {
    file: 'src/shared/pages.ts',
    lines: ({ one }) => [`  readonly ${one}: { readonly id: string }`],
    after: /^interface Params/,
    before: /^ {2}readonly gallery:/,
  },
  {
    file: 'src/shared/parameters/table.ts',
    lines: ({ one }) => [
      `  /** After so many days each ${one} that was left open closes. */`,
      `  '${one}.openDays': [{ from: '2020-01-01', value: 30, source: '本系统约定', status: 'choice' }],`,
    ],
    after: /^export const table/,
    before: /^\} as const/,
  },
  {
    file: 'tests/contracts.ts',
    lines: ({ one }) => [`import { ${one} } from '../src/shared/${one}/contract'`],
    after: /^import/,
    before: /^$/,
  },
  {
    file: 'tests/contracts.ts',
    lines: ({ one }) => [`  ${one},`],
    after: /^export const contracts/,
    before: /^\}/,
  },
  {
    file: 'cloudfunctions/account/waits.ts',
    lines: ({ one }) => [`import { waitsOf as ${one} } from '../${one}/waits'`],
    after: /^import/,
    before: /^$/,
  },
  {
    file: 'cloudfunctions/account/waits.ts',
    lines: ({ one }) => [`  ${one},`],
    after: /^const domains/,
    before: /^\}/,
  },
  {
    file: 'docs/glossary.md',
    lines: ({ one, term }) => [`| ${one} | ${term} | what a resident opens and closes; left open it closes by itself |`],
    after: /^\| --/,
    before: /^$/,
    mayStand: true,
  },
]

/** The same line however its columns are aligned. */
const squeezed = (line: string): string => line.trim().replace(/ +/g, ' ')

/** How a domain's line begins, whatever became of the rest of it. */
function headOf(line: string, { one }: Words): string {
  const whole = squeezed(line)
  const end = whole.indexOf(one)
  return end < 0 ? whole : whole.slice(0, end + one.length + 1)
}

const read = (file: string): string => readFileSync(file, 'utf8')
const isOwn = (words: Words, lines: readonly string[]) => (line: string) =>
  lines.some((own) => squeezed(line).startsWith(headOf(own, words)))

type Texts = ReadonlyMap<string, string>

/** Changes the lists one after the other; two places may lie in one file. Nothing is written yet. */
async function rewrite(change: (lines: readonly string[], place: Place) => readonly string[]): Promise<Texts> {
  const texts = new Map<string, string>()
  for (const place of places) {
    const lines = (texts.get(place.file) ?? read(place.file)).split('\n')
    texts.set(place.file, change(lines, place).join('\n'))
  }
  const done = [...texts].map(async ([file, text]) => [file, await formatted(file, text)] as const)
  return new Map(await Promise.all(done))
}

/** The lists with this domain in them, by file. */
export const listsWith = (words: Words): Promise<Texts> =>
  rewrite((lines, { file, lines: linesOf, after, before, mayStand }) => {
    const own = linesOf(words)
    const [there] = lines.filter(isOwn(words, own))
    if (there !== undefined && mayStand) return lines
    if (there !== undefined) throw new NewDomainError(`${file} has it already: ${there.trim()}`)
    const start = lines.findIndex((line) => after.test(line))
    const at = lines.findIndex((line, i) => i > start && before.test(line))
    if (start < 0 || at < 0) throw new NewDomainError(`${file} looks different from what scripts/new-domain/lists.ts expects.`)
    return [...lines.slice(0, at), ...own, ...lines.slice(at)]
  })

/** The lists without it, by file. */
export const listsWithout = (words: Words): Promise<Texts> =>
  rewrite((lines, { lines: linesOf, mayStand }) => {
    const own = linesOf(words)
    const isIts = mayStand ? (line: string) => own.some((written) => squeezed(written) === squeezed(line)) : isOwn(words, own)
    return lines.filter((line) => !isIts(line))
  })

/** The files whose lines of this domain are no longer as they were written. */
export const changedLists = (words: Words): readonly string[] =>
  places
    .filter(({ file, lines, mayStand }) => {
      if (mayStand) return false
      const there = new Set(read(file).split('\n').map(squeezed))
      return lines(words).some((line) => !there.has(squeezed(line)))
    })
    .map(({ file }) => file)

/** What the glossary calls it; undefined when it does not know it. */
export const termOf = (one: string): string | undefined =>
  read('docs/glossary.md').match(new RegExp(`^\\| ${one} +\\| ([^ |–]+) +\\|`, 'm'))?.[1]
