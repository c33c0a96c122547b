/**
 * `npm run check`: everything that must be green before a change lands, the quick looks first. `--after-tests` leaves the tests out (CI ran
 * them). `--quick` ends before whatever builds something.
 */
import { spawnSync } from 'node:child_process'

interface Step {
  readonly name: string
  readonly run: readonly [script: string, ...words: string[]]
  /** It reads what is written; the others build and run it. */
  readonly quick?: true
}

const steps: readonly Step[] = [
  { name: 'format', run: ['format'], quick: true },
  { name: 'dead files, exports and packages', run: ['dead'], quick: true },
  { name: 'lock files', run: ['locks'], quick: true },
  { name: 'types', run: ['types'], quick: true },
  { name: 'import rules', run: ['rules'], quick: true },
  { name: 'lint', run: ['lint'], quick: true },
  { name: 'tests (builds both packages first)', run: ['test'] },
  { name: 'sizes', run: ['sizes'] },
  { name: "the SDK's own database suite against the local cloud", run: ['test:conformance'] },
  { name: 'every bench runs', run: ['bench', '--', '--smoke'] },
]
const said = (word: string) => process.argv.includes(word)
const wanted = steps.filter(({ run, quick }) => !(said('--after-tests') && run[0] === 'test') && (quick || !said('--quick')))

for (const { name, run } of wanted) {
  console.log(`\n── ${name}`)
  const began = Date.now()
  const { status } = spawnSync('npm', ['run', '--silent', ...run], { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) {
    console.error(`\n${name}: not green.`)
    process.exit(status ?? 1)
  }
  console.log(`   ${Math.round((Date.now() - began) / 1000)} s`)
}
console.log('\nAll green.')
