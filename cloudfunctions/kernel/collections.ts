/** A collection as the database is set up with it. */
export interface CollectionSpec {
  readonly name: string
  readonly indexes?: readonly {
    readonly name: string
    readonly keys: Readonly<Record<string, 1 | -1>>
    readonly unique?: boolean
    readonly sparse?: boolean
  }[]
}

/** Who works here. Read by the kernel at every staff action, written by `directory`. */
export const staffCollection: CollectionSpec = {
  name: 'staff',
  indexes: [
    { name: 'boundTo', keys: { boundTo: 1 }, unique: true, sparse: true },
    { name: 'roles', keys: { roles: 1 } },
    { name: 'pointId_name', keys: { pointId: 1, name: 1 } },
  ],
}

/** What each function's jobs came to last: one small document a job. */
export const jobsCollection: CollectionSpec = { name: 'jobs', indexes: [{ name: 'function', keys: { function: 1 } }] }

export const collections: readonly CollectionSpec[] = [staffCollection, jobsCollection]
