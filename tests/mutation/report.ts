import { type Accepted } from './accepted'

/** One change that was tried, and whether a test noticed it. */
export interface Mutant {
  readonly file: string
  /** From 1. */
  readonly line: number
  /** The source line as it was. */
  readonly source: string
  readonly mutator: string
  readonly replacement: string
  readonly noticed: boolean
}

/** What a verdict is on. */
export interface Subject {
  readonly name: string
  /** Percent of the mutants that tests must notice. */
  readonly threshold: number
  /** Parts that no run has tried yet: without them there is a score, but no passing. */
  readonly untried: readonly string[]
}

export interface Verdict {
  /** Percent of all mutants that were noticed; accepted ones count as not noticed. */
  readonly score: number
  readonly passed: boolean
  readonly text: string
}

const reasonOf = (mutant: Mutant, accepted: readonly Accepted[]): string | undefined =>
  accepted.find(
    ({ file, line, mutator, replacement }) =>
      file === mutant.file &&
      mutant.source.includes(line) &&
      (mutator ?? mutant.mutator) === mutant.mutator &&
      (replacement ?? mutant.replacement) === mutant.replacement,
  )?.reason

/** The report of one target in Markdown: its score, and each survivor with its place and the reason why it may live. */
export function verdictOn({ name, threshold, untried }: Subject, mutants: readonly Mutant[], accepted: readonly Accepted[]): Verdict {
  const survivors = mutants.filter(({ noticed }) => !noticed)
  const score = mutants.length === 0 ? 0 : (100 * (mutants.length - survivors.length)) / mutants.length
  const unexplained = survivors.filter((mutant) => reasonOf(mutant, accepted) === undefined)
  const passed = untried.length === 0 && score >= threshold
  const text = [
    `# Mutation of ${name}`,
    '',
    `${score.toFixed(1)} % of ${mutants.length} mutants were noticed (at least ${threshold} %: ${passed ? 'kept' : 'NOT KEPT'}).`,
    `${survivors.length} survived; ${survivors.length - unexplained.length} of them with a reason, ${unexplained.length} unexplained.`,
    ...(untried.length === 0 ? [] : [`Not tried yet: ${untried.join(', ')}.`]),
    '',
    '| file | noticed | of |',
    '| --- | ---: | ---: |',
    ...filesOf(mutants),
    '',
    ...survivors.map((mutant) => line(mutant, reasonOf(mutant, accepted))),
    '',
  ].join('\n')
  return { score, passed, text }
}

function filesOf(mutants: readonly Mutant[]): string[] {
  const files = [...new Set(mutants.map(({ file }) => file))].sort()
  return files.map((file) => {
    const own = mutants.filter((mutant) => mutant.file === file)
    return `| ${file} | ${own.filter(({ noticed }) => noticed).length} | ${own.length} |`
  })
}

const code = (text: string): string => `\`${text.replaceAll(/\s+/g, ' ').replaceAll('`', '´').slice(0, 120)}\``

const line = ({ file, line: number, source, mutator, replacement }: Mutant, reason: string | undefined): string =>
  `- ${file}:${number} ${mutator} ${code(source.trim())} → ${code(replacement)}: ${reason ?? 'UNEXPLAINED'}`
