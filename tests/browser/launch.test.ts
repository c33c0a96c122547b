import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { axeViolations } from './axe'
import { openBrowser, openPage, settle } from './launch'
import { measureLayout } from './overflow'
import { serveFolder } from './serve'

describe('the browser of the tests', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serveFolder>>
  const folder = mkdtempSync(path.join(os.tmpdir(), 'page-'))
  beforeAll(async () => {
    ;[browser, site] = await Promise.all([openBrowser(), serveFolder(folder)])
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const show = async (body: string) => {
    const page = await openPage(browser)
    const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>试</title>'
    const html = `<html lang="zh-CN"><head>${head}</head><body><main>${body}</main></body></html>`
    writeFileSync(path.join(folder, 'index.html'), html)
    await page.goto(site.url)
    await settle(page)
    return page
  }

  it('draws Chinese letters without a system font', async () => {
    const page = await show('<h1 style="font-family: PingFang SC">您想什么时候来？</h1>')
    const loaded = await page.evaluate(() => Array.from(document.fonts).filter((font) => font.status === 'loaded').length)
    expect(loaded).toBeGreaterThan(0)
    expect(await axeViolations(page)).toEqual([])
    expect((await measureLayout(page)).faults).toEqual([])
  })

  it('reports clipped, overlapping and overflowing text, and a missing label', async () => {
    const page = await show(`
      <h1>一句话</h1>
      <div class="cut" style="width: 50px; overflow: hidden; white-space: nowrap">很长很长的一句话</div>
      <div style="height: 40px; position: relative"><p style="position: absolute">盖住的字</p><p style="position: absolute">上面的字</p></div>
      <p style="white-space: nowrap; width: 20px">${'长'.repeat(60)}</p><input>`)
    const { faults } = await measureLayout(page)
    for (const kind of ['clipped', 'overlapping', 'out of the window', 'the page is']) {
      expect(faults.filter((fault) => fault.startsWith(kind))).toHaveLength(1)
    }
    expect((await axeViolations(page)).join('\n')).toContain('label (critical) at input')
  })
})
