/** What is uploaded: the phone asks for the messages that the functions send, and the functions know no clock but the platform's. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildDeployedFunctions, buildLocalFunctions } from '../scripts/build-functions'
import { functions } from './functions'
import { localTemplateIds, missingIds, templateIds, variableOf } from './messages'

const folder = mkdtempSync(path.join(os.tmpdir(), 'deployed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const bundlesIn = (room: string) => functions.map(({ name }) => readFileSync(path.join(folder, room, name, 'index.js'), 'utf8'))

/** The constants that the phone is built with. */
async function phone(environment: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  const before = { ...process.env }
  Object.assign(process.env, { TARO_ENV: 'weapp' }, environment)
  try {
    const { default: settings } = await import('./index')
    const made = await (settings as (merge: (...parts: object[]) => object) => Promise<object>)((...parts) => Object.assign({}, ...parts))
    return (made as { defineConstants: Record<string, string> }).defineConstants
  } finally {
    process.env = before
  }
}

const id = 'Z9-of-the-console'
const given = { [variableOf('progress')]: id }

test('one variable gives the phone and the functions the same template, and without it neither has one', async () => {
  await buildDeployedFunctions(templateIds(given), path.join(folder, 'given'))
  expect(bundlesIn('given').filter((bundle) => bundle.includes('subscribeMessage')).length).toBeGreaterThan(0)
  for (const bundle of bundlesIn('given')) {
    if (bundle.includes('subscribeMessage')) expect(bundle).toContain(id)
    expect(bundle).not.toMatch(/local-progress|FINGERTIP_TEMPLATE/)
  }
  expect((await phone(given)).__TEMPLATES__).toBe(JSON.stringify({ progress: id }))
  expect(missingIds(templateIds(given), 'the package')).toBeNull()

  const warned = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  expect((await phone({})).__TEMPLATES__).toBe(JSON.stringify({ progress: '' }))
  expect(warned).toHaveBeenCalledWith(expect.stringContaining('FINGERTIP_TEMPLATE_PROGRESS is not set'))
  warned.mockRestore()
})

test('on one machine both have the local one', async () => {
  await buildLocalFunctions(path.join(folder, 'local'))
  expect(bundlesIn('local').filter((bundle) => bundle.includes(localTemplateIds.progress)).length).toBeGreaterThan(0)
  expect(bundlesIn('local').every((bundle) => bundle.includes('LOCAL_NOW'))).toBe(true)
  expect((await phone({ FINGERTIP_LOCAL: '1' })).__TEMPLATES__).toBe(JSON.stringify(localTemplateIds))
})

test('a function that asks WeChat about words may ask, and no other', () => {
  for (const [i, bundle] of bundlesIn('given').entries())
    expect([functions[i]?.name, bundle.includes('msgSecCheck')]).toEqual([
      functions[i]?.name,
      functions[i]?.openapi?.includes('security.msgSecCheck') ?? false,
    ])
})

test('what is uploaded cannot be told what time it is, and carries its memory and time-out', async () => {
  await buildDeployedFunctions(templateIds({}), path.join(folder, 'plain'))
  for (const bundle of bundlesIn('plain')) expect(bundle).not.toContain('LOCAL_NOW')
  for (const { name, memory, timeout, openapi = [] } of functions) {
    const config: unknown = JSON.parse(readFileSync(path.join(folder, 'plain', name, 'config.json'), 'utf8'))
    expect(config).toMatchObject({
      memorySize: memory,
      timeout,
      permissions: { openapi: ['subscribeMessage.send', ...openapi] },
    })
  }
})
