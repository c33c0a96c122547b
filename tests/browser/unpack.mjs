/**
 * Unpacks npm's Chromium and prints where it lies. A script of its own, run by Node itself: jest cannot import the
 * package's modules, and the package reads its environment while it loads.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// The package does not export its package.json, so its place is read off its entry.
const entry = import.meta.resolve('@sparticuz/chromium')
const { version } = JSON.parse(readFileSync(new URL('../../package.json', entry), 'utf8'))
const home = join(tmpdir(), `fingertip-browser-${version}`)

if (!existsSync(home)) {
  // Unpacked aside and renamed: two test workers may start at once, and a half-written browser must never be found.
  const aside = `${home}.${process.pid}`
  mkdirSync(aside, { recursive: true })
  process.env.TMPDIR = aside
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  await chromium.executablePath()
  // Its own fontconfig file looks in /tmp/fonts, and without one font of any kind every page crashes.
  const fonts = `<fontconfig><dir>${home}/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>`
  writeFileSync(join(aside, 'fonts', 'fonts.conf'), `<?xml version="1.0"?>\n${fonts}\n`)
  try {
    renameSync(aside, home)
  } catch {
    rmSync(aside, { recursive: true, force: true })
  }
}
console.log(home)
