import path from 'node:path'
import { foldersWithTests, needsJest, rulesOfDomains, testsBeside, testsIn } from './rules'

/**
 * What `npm run mutation` changes on purpose, and which tests must notice. To take in another rule, add its pattern to
 * a part below, or a part of its own: nothing else knows the names.
 */

/** Files that are tried together, because the same few tests are nearest to them: each mutant costs a run of these. */
export interface Part {
  readonly name: string
  /** Patterns of files, relative to the repository; `!` takes some away again. Tests are never among them. */
  readonly mutate: readonly string[]
  /** Tests that run in jest's own process: no built functions, no workers, no other processes. */
  readonly tests: readonly string[]
  /** Tests that need Jest itself: for each mutant those run that import its file, in however many steps. */
  readonly many?: true
}

export interface Target {
  readonly name: string
  readonly parts: readonly Part[]
  /** Percent of the mutants that tests must notice. */
  readonly threshold: number
}

const store = (name: string, files: string, ...tests: string[]): Part => ({
  name,
  mutate: [`local-cloud/store/${files}.ts`],
  tests: tests.map((test) => `local-cloud/store/${test}.test.ts`),
})

const RULES = rulesOfDomains()

/**
 * Data, not decisions: no line of it decides alone. The index of laws is drawn by a script; the words, patterns and weights of the danger
 * detector are held to sentences as a whole (`danger.test.ts`, `npm run bench danger`), by shares and not one by one.
 */
const DATA = ['src/shared/law/laws.ts', 'src/shared/consultation/danger/{words,patterns,rules,weights}.ts', 'src/shared/**/*.testing.ts']

/** A folder of `src/shared` and the tests that stand in it: those of other folders say nothing of it that these do not. */
const shared = (folder: string, name = path.basename(folder)): Part => ({
  name,
  mutate: [`${folder}/*.ts`, ...DATA.map((file) => `!${file}`)],
  tests: testsIn(folder),
})

/** The rules of the domains: with Jest only those whose tests stand in for something. */
const domains = (): Part[] => {
  const testsOf = (file: string): string[] => [file.replace(/\.ts$/, '.test.ts'), ...testsBeside(file)]
  const isSlow = (file: string): boolean => testsOf(file).some(needsJest)
  const [slow, fast] = [RULES.files.filter(isSlow), RULES.files.filter((file) => !isSlow(file))]
  return [
    { name: 'domains', mutate: fast, tests: [...new Set(fast.flatMap(testsOf))] },
    { name: 'domains-with-jest', mutate: slow, tests: [...new Set(slow.flatMap(testsOf))], many: true },
  ]
}

export const TARGETS: readonly Target[] = [
  {
    name: 'rules',
    parts: [...foldersWithTests('src/shared').map((folder) => shared(folder)), ...domains()],
    threshold: 90,
  },
  {
    name: 'store',
    parts: [
      store('lists', 'sorted-list', 'sorted-list'),
      store('order', '{order,paths}', 'order'),
      store('ejson', '{ejson,records}', 'ejson'),
      store('plan', 'plan', 'queries', 'plans'),
      store('indexes', 'indexes', 'queries', 'commits', 'plans'),
      store('find', 'find', 'commits', 'queries', 'plans'),
      store('simple-match', 'simple-match', 'queries', 'plans'),
      store('change', '{change,change-positions}', 'changes'),
      store('change-paths', 'change-paths', 'changes'),
      store('change-arrays', 'change-arrays', 'changes'),
      store('writing', 'writing', 'transactions', 'commits', 'queries', 'durability'),
      store('transactions', '{transactions,locks}', 'transactions', 'commits'),
      store('collection', '{collection,refusals}', 'refusals', 'commits', 'queries'),
      store('store', 'store', 'commits', 'transactions', 'queries', 'durability'),
      store('matching', '{aggregate,matching,operators/elem-match}', 'aggregate', 'operators', 'queries'),
      store('expressions', 'operators/expressions', 'aggregate', 'operators'),
      store('json-schema', 'operators/json-schema', 'operators'),
      store('geo', 'operators/geo', 'geo-queries', 'operators'),
      store('geometry', 'operators/geometry', 'geo-queries', 'operators'),
      store('disk', '{sqlite,connection}', 'durability'),
      store('lines', 'lines', 'durability'),
      store('log', 'log-check', 'durability'),
    ],
    threshold: 80,
  },
]
