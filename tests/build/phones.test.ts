/** The oldest phones that `browserslist` promises can read every file of both packages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fillIn } from '@/platform/olderPhones'
import { scriptFaults, styleFaults } from './level'

const packages = ['dist/h5', 'dist/weapp'] as const

/** What is wrong with each file of a package that ends so; a package without such files was not looked at. */
function faultsIn(folder: string, ending: RegExp, faultsOf: (source: string) => string[]): string[] {
  if (!existsSync(folder)) throw new Error(`There is no ${folder}: npm test builds it, or npx tsx scripts/builds.ts h5 weapp`)
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => ending.test(file))
  if (files.length === 0) throw new Error(`There is nothing to look at in ${folder}`)
  return files.flatMap((file) => faultsOf(readFileSync(path.join(folder, file), 'utf8')).map((fault) => `${file} ${fault}`))
}

test.each(packages)('every script of %s parses on Chrome 67 and iOS 12, and calls nothing that they lack', (folder) => {
  expect(faultsIn(folder, /\.(js|wxs)$/, (source) => scriptFaults(source, fillIn()))).toEqual([])
})

test.each(packages)('every style sheet of %s parses there, and no rule is lost whole', (folder) => {
  expect(faultsIn(folder, /\.(css|wxss)$/, styleFaults)).toEqual([])
})

test.each([
  ['a class field', 'class Code { size = 1 }', /does not parse/],
  ['optional chaining', 'a?.b', /does not parse/],
  ['a default that is assigned', 'a ??= 1', /does not parse/],
  ['a big integer', 'const a = 1n', /does not parse/],
  ['a look behind', 'x.replace(/(?<=a)b/, "")', /looks behind/],
  ['a look behind that is negative', '/(?<!a)b/', /looks behind/],
  ['replaceAll', '"a".replaceAll("a", "b")', /calls replaceAll/],
  ['structuredClone', 'structuredClone({})', /uses structuredClone/],
])('sees %s', (_name, source, says) => expect(scriptFaults(source).join()).toMatch(says))

test('lets pass what they know', () => {
  expect(scriptFaults('try { (async () => ({ ...a }))() } catch { /(?<year>\\d)\\p{L}/su.test(b); /\\(?<=/.test(c) }')).toEqual([])
})

test.each([
  ['a rule that is not closed', '.a{color:', /does not parse/],
  ['nesting', '.a{color:red;.b{color:red}}', /nests \.b/],
  [':is', ':is(.a,.b){color:red}', /selects :is/],
  [':focus-visible in a list', '.a:focus-visible,.b{color:red}', /selects :focus-visible/],
  ['a layer', '@layer a{.b{color:red}}', /uses @layer/],
  ['space in a flex box', '.a{display:flex;gap:4px}', /drops gap: 4px of \.a/],
  ['space in a flex box of another rule', '.a{row-gap:4px}', /drops row-gap/],
  ['a word broken anywhere', '.a{overflow-wrap:anywhere}', /drops overflow-wrap/],
  ['the smaller of two', '.a{width:min(100%,6em)}', /drops width/],
  ['the edge of the screen', '.a{padding-bottom:env(safe-area-inset-bottom)}', /drops padding-bottom/],
  ['all four sides', '.a{inset:0}', /drops inset/],
  ['a comparison', '@media (width>=1024px){.a{color:red}}', /compares/],
])('sees %s in a style sheet', (_name, source, says) => expect(styleFaults(source).join()).toMatch(says))

test('lets pass what has a stand-in, what a grid knows and what asks first', () => {
  const passes = [
    '.a{display:grid;gap:4px;grid-template-columns:repeat(auto-fill,minmax(6em,1fr))}',
    '.a{padding:4px;padding-bottom:calc(4px + env(safe-area-inset-bottom))}',
    '.a{word-break:break-word;overflow-wrap:anywhere}',
    '@supports (width:min(1px,2px)){.a{width:min(100%,6em)}}',
  ]
  expect(passes.flatMap(styleFaults)).toEqual([])
})
