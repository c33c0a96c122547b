/**
 * Draws src/shared/law/laws.ts, the index of articles that citations are checked against, from the texts of the laws:
 * `npx tsx scripts/draw-laws.ts FILE`. FILE is JSON: `{ "劳动合同法": { "as_of": "2026-07-17", "articles": { "1": "…", "17之一": "…" } } }`.
 * Only names, days and numbers are kept. Stops where the articles of a law are not numbered through: its text is not whole then.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { numberOf } from '../src/shared/law/numerals'

interface Text {
  readonly as_of: string
  readonly articles: Readonly<Record<string, string>>
}

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('Which file of laws?')
const source = readFileSync(file, 'utf8')
const texts = Object.entries(JSON.parse(source) as Record<string, Text>)

/** 1, 2, 3 … without a gap. @throws where one is missing */
function through(numbers: readonly number[], what: string): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const gap = sorted.findIndex((number, index) => number !== index + 1)
  if (gap !== -1) throw new Error(`${what}: ${gap + 1} is missing`)
  return sorted.length
}

/** `17 120*6`: 第十七条之一, 第一百二十条之一 to 之六. */
function inserted(law: string, names: readonly string[]): string {
  const after = new Map<string, number[]>()
  for (const name of names) {
    const [article = '', suffix = ''] = name.split('之')
    after.set(article, [...(after.get(article) ?? []), numberOf(suffix) ?? 0])
  }
  return [...after]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([article, numbers]) => [article, through(numbers, `${law} ${article}之…`)] as const)
    .map(([article, last]) => (last === 1 ? article : `${article}*${last}`))
    .join(' ')
}

function draw([law, { as_of, articles }]: (typeof texts)[number]): string {
  const [date] = as_of.match(/\d{4}-\d{2}-\d{2}/) ?? []
  if (date === undefined) throw new Error(`${law}: of which day is its text?`)
  const names = Object.keys(articles)
  const last = through(names.filter((name) => !name.includes('之')).map(Number), law)
  const between = inserted(
    law,
    names.filter((name) => name.includes('之')),
  )
  return `  ['${law}', ${last}, '${date}'${between === '' ? '' : `, '${between}'`}],`
}

writeFileSync(
  'src/shared/law/laws.ts',
  `/**
 * Drawn by scripts/draw-laws.ts; not written by hand. ${texts.length} national laws and regulations, from their public texts article by article
 * (sha256 of that file: ${createHash('sha256').update(source).digest('hex').slice(0, 16)}…). Laws of the congress as they were published on the day named;
 * regulations in the wording of the day named. Numbers alone: no texts; headings the source has none.
 */

/** Name, last article, day of the text, and what was inserted later: \`17 120*6\` is 第十七条之一, 第一百二十条之一 to 之六. */
export type LawLine = readonly [name: string, last: number, asOf: string, inserted?: string]

export const lawLines: readonly LawLine[] = [
${texts.map(draw).join('\n')}
]
`,
)
