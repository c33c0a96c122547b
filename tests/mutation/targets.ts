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

/** What only names types, or schemas that zod checks, holds no rule that a test could break. */
const TYPES_ONLY = ['!src/shared/contract/**', '!src/shared/*/contract.ts', '!src/shared/*/views.ts', '!src/shared/**/schema.ts']

export const TARGETS: readonly Target[] = [
  {
    name: 'rules',
    parts: [
      { name: 'shared', mutate: ['src/shared/**/*.ts', ...TYPES_ONLY], tests: ['src/shared/**/*.test.ts'] },
      {
        // Pure rules of domains: files that neither read nor write the database. Their tests are named *.rules.test.ts.
        name: 'domains',
        mutate: ['cloudfunctions/booking/sheet/{freePlaces,merge,openSlots,places,plan}.ts', 'cloudfunctions/booking/books/drift.ts'],
        tests: ['cloudfunctions/**/*.rules.test.ts'],
      },
    ],
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
