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
      store('plans', '{plan,indexes}', '{plans,queries}'),
      store('finding', '{find,simple-match}', '{plans,queries,commits}'),
      store('changes', '{change,change-arrays,change-paths,change-positions}', 'changes'),
      store('operators', '{aggregate,matching,operators/{elem-match,expressions,json-schema}}', '{aggregate,operators}'),
      store('places', 'operators/{geo,geometry}', '{geo-queries,operators}'),
      store('commits', '{writing,transactions,locks}', '{transactions,commits}'),
      store('doors', '{store,collection,refusals}', '{commits,transactions,queries}'),
      store('disk', '{sqlite,lines,log-check,connection}', 'durability'),
    ],
    threshold: 80,
  },
]
