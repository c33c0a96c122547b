import { createHash } from 'node:crypto'

/** One change on purpose in a handler, a repository, a job or the kernel. */
export interface Mutant {
  /** The instrumenter's own number: what switches it on. It changes with the code. */
  readonly id: string
  readonly file: string
  readonly line: number
  readonly mutator: string
  readonly replacement: string
  /** Of the file, the place and the change: the same mutant of the same code has the same key in every run. */
  readonly key: string
}

export interface Place {
  readonly start: Readonly<Record<'line' | 'column', number>>
  readonly end: Readonly<Record<'line' | 'column', number>>
}

/** The key under which a mutant's fate is remembered; `code` is everything that decides about it. */
export const keyOf = (code: string, file: string, { start, end }: Place, replacement: string): string =>
  createHash('sha256')
    .update([code, file, start.line, start.column, end.line, end.column, replacement].join('\0'))
    .digest('hex')
    .slice(0, 16)

/**
 * A sample that is the same for the same seed: `size` mutants, every one with the same chance. Each draws a lot of its own, so that a
 * change in one file leaves those of the others in the sample.
 */
export function sampleOf(mutants: readonly Mutant[], size: number, seed: number): Mutant[] {
  const lot = ({ key }: Mutant): string => createHash('sha256').update(`${seed}\0${key}`).digest('hex')
  return mutants
    .map((mutant) => ({ mutant, lot: lot(mutant) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, size)
    .map(({ mutant }) => mutant)
}
