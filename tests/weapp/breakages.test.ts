/** The runner is only worth something if it notices: each broken copy must be caught, and the whole one must pass. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { breakages } from './breakages'
import { launchWeapp } from './launch'
import { readPackage } from './package'
import { secondParse } from './second-parse'

const known = ['account', 'directory', 'consultation', 'rating', 'booking']
const answers: Record<string, unknown> = { 'consultation.ask': { ok: false, error: { code: 'BROKEN', message: '这一步没办成', next: 'retry' } } }

const callFunction = async (name: string, data: unknown): Promise<unknown> => {
  if (!known.includes(name)) throw new Error(`There is no function ${name}`)
  const { action } = data as { action: string }
  return answers[`${name}.${action}`] ?? { ok: false, error: { code: 'OFFLINE', message: '网络不通', next: 'retry' } }
}

/** Loads every page, asks a question, and looks with the second pair of eyes. @throws with whatever is wrong */
async function inspect(dir: string): Promise<void> {
  const pkg = readPackage(dir)
  const unknown: string[] = []
  const phone = await launchWeapp({
    dir,
    callFunction: (name, data) => {
      if (!known.includes(name)) unknown.push(name)
      return callFunction(name, data)
    },
  })
  try {
    await phone.settle()
    await phone.open('pages/home/index')
    await phone.type('您的问题', '老板不给工资怎么办')
    await phone.tap('问一问')
    if (phone.page() !== 'features/consultation/pages/ask/index') throw new Error(`The question box led to ${phone.page()}`)
    await phone.tap('发给律师')
    await phone.waitFor('这一步没办成')
    for (const page of pkg.pages) await phone.open(page)
    const { faults, skipped } = secondParse(pkg)
    if (skipped !== null) console.log(`Second parse skipped: ${skipped}`)
    if (faults.length > 0 || unknown.length > 0) throw new Error([...faults, ...unknown.map((name) => `There is no function ${name}`)].join('\n'))
  } finally {
    phone.close()
  }
}

let copy: string
beforeEach(() => {
  copy = mkdtempSync(path.join(os.tmpdir(), 'weapp-'))
  cpSync('dist/weapp', copy, { recursive: true })
})
afterEach(() => rmSync(copy, { recursive: true, force: true }))

test('the package as built has nothing wrong', async () => {
  await inspect(copy)
}, 30_000)

test.each(breakages)('catches: $name', async ({ to }) => {
  to(copy)
  await expect(inspect(copy)).rejects.toThrow()
}, 30_000)
