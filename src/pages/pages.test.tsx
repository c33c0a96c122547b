import { act, render, screen } from '@testing-library/react'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { ComponentType } from 'react'
import { useRouter } from '@tarojs/taro'
import { pages } from '@/shared/pages'
import { noNetwork, refusal, standIn, type Answers } from '../../tests/ui/cloud'

const folders = Object.entries(pages).map(([name, { path }]) => [name, join('src', dirname(path))] as const)
const source = (folder: string) => readFileSync(join(folder, 'index.tsx'), 'utf8')

/** The same answer to whatever is asked. */
const always = (answer: unknown): Answers => new Proxy({}, { get: () => answer }) as Answers
const clouds = [
  ['answers nothing yet', always(() => new Promise(() => undefined))],
  ['cannot be reached', always(noNetwork)],
  ['is broken', always(refusal('BROKEN'))],
  ['does not know who is calling', always(refusal('NOT_SIGNED_IN'))],
] as const

describe.each(folders)('the page %s', (name, folder) => {
  it('has a test of its own', () => {
    expect(readdirSync(folder).filter((file) => file.endsWith('.test.tsx'))).not.toEqual([])
  })

  // The gallery shows the parts themselves, in development builds only.
  if (name === 'gallery') return

  it('stands in the screen that all pages share', () => {
    expect(source(folder)).toContain('<Screen')
    expect(source(folder)).not.toContain('PageShell')
  })

  it.each(clouds)('is no dead end while the cloud %s: the hotline is there, and nothing breaks', async (_, answers) => {
    standIn(answers)
    useRouter().params = {}
    const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const { default: Page } = jest.requireActual<{ default: ComponentType }>(resolve(folder, 'index.tsx'))
    render(<Page />)
    await act(async () => undefined)
    expect(screen.getAllByRole('button', { name: /12348/ }).length).toBeGreaterThan(0)
    expect(complaints.mock.calls).toEqual([])
    complaints.mockRestore()
  })
})
