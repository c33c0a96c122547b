/** `npm run check`: everything that must be green before a change lands. `--after-tests` leaves the tests out (CI ran them). */
import { spawnSync } from 'node:child_process'

const steps: readonly (readonly [name: string, script: string])[] = [
  ['types', 'types'],
  ['lint', 'lint'],
  ['import rules', 'rules'],
  ['tests (builds both packages first)', 'test'],
  ["the SDK's own database suite against the local cloud", 'test:conformance'],
  ['sizes', 'sizes'],
]
const wanted = process.argv.includes('--after-tests') ? steps.filter(([, script]) => script !== 'test') : steps

for (const [name, script] of wanted) {
  console.log(`\n── ${name}`)
  const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) {
    console.error(`\n${name}: not green.`)
    process.exit(status ?? 1)
  }
}
console.log('\nAll green.')
