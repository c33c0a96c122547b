import { mkdtempSync, readdirSync, rmSync, statSync, chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'
import { startDemoCloud } from './fixtures/cloud'
import { makeFiles } from './storage/files'

const made: string[] = []
const folder = () => {
  const place = mkdtempSync(path.join(os.tmpdir(), 'private-'))
  made.push(place)
  return place
}
afterAll(() => made.forEach((place) => rmSync(place, { recursive: true, force: true })))
const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8)

test('only its owner reads what is stored, in a folder that was open before as well', async () => {
  const dataDir = path.join(folder(), 'data')
  mkdirSync(dataDir)
  chmodSync(dataDir, 0o755)
  const cloud = await startDemoCloud({ dataDir })
  try {
    expect(modeOf(dataDir)).toBe('700')
    const files = readdirSync(dataDir).filter((name) => name.includes('.sqlite'))
    expect(files.length).toBeGreaterThan(1)
    for (const name of files) expect([name, modeOf(path.join(dataDir, name))]).toEqual([name, '600'])
  } finally {
    await cloud.close()
  }
  const root = path.join(folder(), 'files')
  makeFiles(root).write('a/b.txt', Buffer.from('x'))
  expect([root, path.join(root, 'a'), path.join(root, 'a/b.txt')].map(modeOf)).toEqual(['700', '700', '600'])
})

test('a page comes with what it may run, and no other site may show it or learns its address', async () => {
  const staticDir = folder()
  writeFileSync(path.join(staticDir, 'index.html'), '<script>own()</script><script src="/a.js"></script>')
  writeFileSync(path.join(staticDir, 'a.js'), 'a()')
  const cloud = await startDemoCloud({ staticDir })
  try {
    const { headers } = await fetch(`${cloud.url}/`)
    const policy = headers.get('content-security-policy')
    const hash = createHash('sha256').update('own()').digest('base64')
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`)
    for (const rule of ["default-src 'self'", "object-src 'none'", "frame-ancestors 'none'"]) expect(policy).toContain(rule)
    for (const { headers: given } of [await fetch(`${cloud.url}/`), await fetch(`${cloud.url}/a.js`)])
      expect(['referrer-policy', 'x-content-type-options', 'x-frame-options'].map((name) => given.get(name))).toEqual([
        'no-referrer',
        'nosniff',
        'DENY',
      ])
  } finally {
    await cloud.close()
  }
})
