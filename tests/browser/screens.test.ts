/** Every screen, on the narrowest phone, in light, dark and 长辈版: nothing that axe or the measurement finds wrong. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import type { LocalCloud } from '../../local-cloud'
import { serveApp } from '../journeys/served'
import { takeAlbum } from './album'
import { openBrowser } from './launch'
import { looks } from './visit'

let app: LocalCloud
let browser: Browser
const folder = mkdtempSync(path.join(os.tmpdir(), 'screens-'))
beforeAll(async () => {
  ;[app, browser] = await Promise.all([serveApp(), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

// In 长辈版 with the largest words that can be chosen.
test.each(looks)('no screen has a fault at 320 wide in %s', async (look) => {
  const shots = await takeAlbum(browser, app.url, { folder, looks: [look], widths: [320], textSize: 30 })
  expect(shots.flatMap(({ screen, faults }) => faults.map((fault) => `${screen}: ${fault}`))).toEqual([])
  expect(shots.length).toBeGreaterThan(10)
})
