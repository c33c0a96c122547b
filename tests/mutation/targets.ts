import path from 'node:path'
import { fileOf, foldersOf, needsJest, rulesOfDomains, testsIn } from './rules'

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
  /** Many tests: for each mutant only those run that import its file, in however many steps. */
  readonly many?: true
  /** The tests use nothing of Jest but `test`, `describe` and `expect`, and are files, not patterns: they run without it, which is far faster. */
  readonly pure?: true
}

export interface Target {
  readonly name: string
  readonly parts: readonly Part[]
  /** Percent of the mutants that tests must notice. */
  readonly threshold: number
}

const store = (name: string, files: string, tests: string): Part => ({
  name,
  mutate: [`local-cloud/store/${files}.ts`],
  tests: [`local-cloud/store/${tests}.test.ts`],
})

const RULES = rulesOfDomains()

/** A folder of `src/shared` and the tests that stand in it: those of other folders say nothing of it that these do not. */
const shared = (folder: string, name = path.basename(folder)): Part => ({
  name,
  mutate: [`${folder}/*.ts`],
  tests: testsIn(folder),
  pure: true,
})

/** The rules of the domains: with Jest only those whose tests stand in for something. */
const domains = (): Part[] => {
  const [slow, fast] = [RULES.tests.filter(needsJest), RULES.tests.filter((test) => !needsJest(test))]
  return [
    { name: 'domains', mutate: fast.map(fileOf), tests: fast, pure: true },
    { name: 'domains-with-jest', mutate: slow.map(fileOf), tests: slow, many: true },
  ]
}

export const TARGETS: readonly Target[] = [
  {
    name: 'rules',
    parts: [shared('src/shared'), ...foldersOf('src/shared').map((name) => shared(`src/shared/${name}`)), ...domains()],
    threshold: 90,
  },
  {
    name: 'store',
    parts: [
      store('lists', 'sorted-list', 'sorted-list'),
      store('order', '{order,paths}', 'order'),
      store('ejson', '{ejson,records}', 'ejson'),
      store('plan', 'plan', '{plans,queries}'),
      store('indexes', 'indexes', '{plans,queries}'),
      store('find', 'find', '{plans,commits}'),
      store('simple-match', 'simple-match', '{plans,queries}'),
      store('change', '{change,change-positions}', 'changes'),
      store('change-paths', 'change-paths', 'changes'),
      store('change-arrays', 'change-arrays', 'changes'),
      store('writing', 'writing', '{transactions,commits}'),
      store('transactions', '{transactions,locks}', '{transactions,commits}'),
      store('collection', '{collection,refusals}', '{commits,queries}'),
      store('store', 'store', '{commits,transactions}'),
      store('matching', '{aggregate,matching,operators/elem-match}', '{aggregate,operators}'),
      store('expressions', 'operators/expressions', '{aggregate,operators}'),
      store('json-schema', 'operators/json-schema', 'operators'),
      store('geo', 'operators/geo', '{geo-queries,operators}'),
      store('geometry', 'operators/geometry', '{geo-queries,operators}'),
      store('disk', '{sqlite,connection}', 'durability'),
      store('lines', 'lines', 'durability'),
      store('log', 'log-check', 'durability'),
    ],
    threshold: 80,
  },
]
