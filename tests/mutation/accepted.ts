/** Mutants that no test can notice, each with the reason: the program does the same, or only its speed or words differ. */
export interface Accepted {
  readonly file: string
  /** A piece of the source line that is mutated. */
  readonly line: string
  /** The kind of change, where the reason holds for one kind only. */
  readonly mutator?: string
  /** What the code becomes, where the reason holds for one change only. */
  readonly replacement?: string
  readonly reason: string
}

export const ACCEPTED: readonly Accepted[] = []
