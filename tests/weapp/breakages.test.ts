/** The runner is only worth something if it notices: each broken copy must be caught, and the whole one must pass. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { breakages } from './breakages'
import { inspect } from './inspect'
import { builtPackage } from './package'

let copy: string
beforeEach(() => {
  copy = mkdtempSync(path.join(os.tmpdir(), 'weapp-'))
  cpSync(builtPackage, copy, { recursive: true })
})
afterEach(() => rmSync(copy, { recursive: true, force: true }))

test('the package as built has nothing wrong, in the eyes of both engines', async () => {
  const { faults, skipped } = await inspect(copy)
  if (skipped !== null) console.warn(`The second parse was SKIPPED: ${skipped}. No style sheet was checked.`)
  expect(faults).toEqual([])
})

test.each(breakages)('catches: $name', async ({ to, says, bySecondParse }) => {
  to(copy)
  const { faults, skipped } = await inspect(copy)
  if (bySecondParse && skipped !== null) return console.warn(`Not tried, the second parse was SKIPPED: ${skipped}`)
  expect(faults.join('\n')).toMatch(says)
})
