/**
 * The door for newcomers: two domains are made by `npm run new-domain` in a copy of the tree. `errand` stays as it was written; over
 * `petition` goes what somebody would write by hand (tests/domain/petition: three states, a timer). Both must hold every rule that the
 * tree holds; then both are taken away.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { NewDomainError } from '../../scripts/new-domain/errors'
import { wordsOf } from '../../scripts/new-domain/words'
import { copyOfTree, linesIn, type Copy } from './copy'

const byHand = 'tests/domain/petition'
const own = (name: string) => [`src/shared/${name}`, `cloudfunctions/${name}`, `src/features/${name}`]
const theirs = [...own('errand'), ...own('petition')]
/** The list that holds their code. */
const gathered = 'cloudfunctions/account/waits.ts'

/** Only what is new, and what it imports: the whole tree is checked by `npm run types`. */
const tsconfigFor = (include: readonly string[]) => JSON.stringify({ extends: './tsconfig.json', include: ['types', ...include] })

let copy: Copy
let before: ReturnType<Copy['state']>
const domain = (...words: string[]) => copy.node('--import', 'tsx', 'scripts/new-domain.ts', ...words)
/** What it said is in the message when it fails. */
const good = async (run: Promise<{ failed: boolean; said: string }>) => {
  const { failed, said } = await run
  if (failed) throw new Error(said)
  return said
}

beforeAll(async () => {
  copy = copyOfTree()
  before = copy.state()
  await good(domain('errand'))
  await good(domain('petition', '--term', '诉求'))
  copy.lay(byHand)
})
afterAll(() => copy.end())

test('a domain with three states and a timer is under 200 lines written by hand', () => {
  expect(linesIn(byHand)).toBeLessThan(200)
})

test('what is written compiles', async () => {
  writeFileSync(path.join(copy.dir, 'tsconfig.domain.json'), tsconfigFor([...theirs, gathered]))
  await good(copy.node('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.domain.json'))
})

test('it holds to the import rules, to the linter and to the format', async () => {
  await good(
    copy.node('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', ...theirs, gathered),
  )
  await good(copy.node('node_modules/eslint/bin/eslint.js', '--max-warnings', '0', ...theirs, gathered))
  const lists = ['config/functions.ts', 'src/shared/pages.ts', 'src/shared/parameters/table.ts', 'docs/glossary.md', gathered]
  await good(copy.node('node_modules/prettier/bin/prettier.cjs', '--check', ...theirs, ...lists))
})

test('its functions are bundled, its own tests pass: through the real SDK, and on its screens', async () => {
  await good(copy.node('--import', 'tsx', 'scripts/build-functions.ts', '--local'))
  const said = await good(copy.node('node_modules/jest/bin/jest.js', '-i', '--rootDir', '.', ...theirs))
  expect(said).toMatch(/Test Suites: 8 passed, 8 total/)
})

test('names that mean something else here are refused, and a domain that is there is not written over', async () => {
  for (const name of ['kernel', 'Petition', 'two-words', 'open', 'pages', '诉求']) expect(() => wordsOf(name)).toThrow(NewDomainError)
  const made = copy.state()
  expect(await domain('petition')).toMatchObject({ failed: true, said: expect.stringContaining('src/shared/petition/') })
  expect(copy.state()).toEqual(made)
})

test('a name is written in the plural as English does', () => {
  const many = ['petition', 'inquiry', 'hearing', 'notary', 'process', 'survey'].map((name) => wordsOf(name).many)
  expect(many).toEqual(['petitions', 'inquiries', 'hearings', 'notaries', 'processes', 'surveys'])
})

test('a domain that somebody has worked on is not taken away unless told to; then the tree is as it was, byte for byte', async () => {
  const { failed, said } = await domain('petition', '--remove')
  expect(failed).toBe(true)
  expect(said).toContain('src/shared/petition/life.ts')
  await good(domain('errand', '--remove'))
  await good(domain('petition', '--remove', '--force'))
  expect(copy.state()).toEqual(before)
})

test('a word that the glossary has already is called what the glossary calls it, and stays there', async () => {
  expect(await domain('mediator', '--term', '和事佬')).toMatchObject({ failed: true, said: expect.stringContaining('调解员') })
  expect(await good(domain('mediator'))).toContain('调解员')
  await good(domain('mediator', '--remove'))
  expect(copy.state()).toEqual(before)
})
