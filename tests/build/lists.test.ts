/** Whoever adds a domain, a page or a screen is told where it is missing: each list is held to the folders. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { collections } from '../../config/database'
import { functions } from '../../config/functions'
import type { EventTable } from '../../src/shared/life'
import { pages, type PageName } from '../../src/shared/pages'
import { screens } from '../browser/screens.data'

const pageNames = Object.keys(pages) as PageName[]

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()

/** What every domain stands on; neither is a function. */
const below = ['foundation', 'kernel']
/** What contracts are made of, and what several of them share. */
const shared = ['contract', 'record']
const domains = foldersIn('cloudfunctions').filter((name) => !below.includes(name))

test('each domain has its line in the functions table, its entry and its contract', () => {
  expect(functions.map(({ name }) => name).sort()).toEqual(domains)
  for (const file of domains.flatMap((name) => [`cloudfunctions/${name}/index.ts`, `src/shared/${name}/contract.ts`]))
    expect([file, existsSync(file)]).toEqual([file, true])
})

test('each contract belongs to a function', () => {
  const contracts = foldersIn('src/shared').filter((name) => !shared.includes(name) && existsSync(`src/shared/${name}/contract.ts`))
  expect(contracts).toEqual(domains)
})

/** Does this file hold a table of events after which a resident must act? A life table has one in it. */
async function waitsForResidents(file: string): Promise<boolean> {
  const held = Object.values((await import(path.resolve(file))) as Record<string, { readonly events?: EventTable } | undefined>)
  return held.some((thing) => Object.values(thing?.events ?? {}).some(({ next }) => next === 'resident'))
}

test('each domain that waits for residents is asked what it waits for', async () => {
  // The linter sees to it that what is imported is used.
  const asked = [...readFileSync('cloudfunctions/account/waits.ts', 'utf8').matchAll(/from '\.\.\/([^/']+)\/waits'/g)].map(
    ([, name]) => name,
  )
  const answering = domains.filter((name) => name !== 'account' && existsSync(`cloudfunctions/${name}/waits.ts`))
  expect(asked.sort()).toEqual(answering)
  for (const name of domains) {
    const files = readdirSync(`src/shared/${name}`).filter((file) => /\.ts$/.test(file) && !file.endsWith('.test.ts'))
    const waiting = await Promise.all(files.map((file) => waitsForResidents(`src/shared/${name}/${file}`)))
    if (waiting.includes(true)) expect([name, answering.includes(name)]).toEqual([name, true])
  }
})

test('no collection is named twice', async () => {
  const names = (await collections()).map(({ name }) => name)
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  expect(names.length).toBeGreaterThan(10)
})

/** Every page there is a file of, as `pages/home/index`. */
const onDisk = (readdirSync('src', { recursive: true }) as string[])
  .map((file) => file.replaceAll('\\', '/').replace(/\.tsx$/, ''))
  .filter((file) => /^(features\/[^/]+\/)?pages\/[^/]+\/index$/.test(file))
  .sort()
const named = pageNames.map((name): string => pages[name].path).sort()

test('each page stands in the list of pages, and each page of the list has its file and its settings', () => {
  expect(named).toEqual(onDisk)
  expect(named.filter((page) => !existsSync(`src/${page}.config.ts`))).toEqual([])
})

test('each page is photographed, measured and held to its promises', () => {
  const shown = screens.map(({ route }) => route.slice(1).split('?')[0])
  expect(named.filter((page) => page !== pages.gallery.path && !shown.includes(page))).toEqual([])
})

test('each page that makes a card to pass on may be passed on, and no other', () => {
  const saying = (words: string, ending: string) => named.filter((page) => readFileSync(`src/${page}${ending}`, 'utf8').includes(words))
  expect(saying('useShareCard(', '.tsx')).toEqual(saying('enableShareAppMessage: true', '.config.ts'))
})

test('each page has a test of its own', () => {
  const tested = (page: string) => readdirSync(`src/${page.replace(/\/index$/, '')}`).some((file) => file.endsWith('.test.tsx'))
  const untested = pageNames.filter((name) => name !== 'gallery' && !tested(pages[name].path))
  expect(untested).toEqual([])
})
