import { readFileSync } from 'node:fs'
import { type schema } from '@stryker-mutator/api/core'
import { type Mutant } from './report'

const NOTICED: readonly string[] = ['Killed', 'Timeout']
const SURVIVED: readonly string[] = ['Survived', 'NoCoverage']

/** The mutants in a file of Stryker's results; those that could not be run at all are left out. */
export function mutantsIn(resultsFile: string): Mutant[] {
  const { files } = JSON.parse(readFileSync(resultsFile, 'utf8')) as schema.MutationTestResult
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n')
    return mutants
      .filter(({ status }) => NOTICED.includes(status) || SURVIVED.includes(status))
      .map(({ location, mutatorName, replacement, status }) => ({
        file,
        line: location.start.line,
        source: lines[location.start.line - 1] ?? '',
        mutator: mutatorName,
        replacement: replacement ?? '',
        noticed: NOTICED.includes(status),
      }))
  })
}
