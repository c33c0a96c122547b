import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pages } from '@/shared/pages'

const folders = Object.entries(pages).map(([name, { path }]) => [name, join('src', dirname(path))] as const)
const source = (folder: string) => readFileSync(join(folder, 'index.tsx'), 'utf8')

describe.each(folders)('the page %s', (name, folder) => {
  it('has a test of its own', () => {
    expect(readdirSync(folder).filter((file) => file.endsWith('.test.tsx'))).not.toEqual([])
  })

  it('stands in the screen that all pages share', () => {
    if (name === 'gallery') return
    expect(source(folder)).toContain('<Screen')
    expect(source(folder)).not.toContain('PageShell')
  })
})
