import { render, screen, within } from '@testing-library/react'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { everything } from './all'
import { Gallery } from './Gallery'

describe('the gallery', () => {
  it('shows every component that has examples', () => {
    const folders = readdirSync(join(__dirname, '..'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    const withExamples = folders
      .filter(({ name }) => readdirSync(join(__dirname, '..', name)).includes('examples.tsx'))
      .map(({ name }) => name)
    expect(everything.map((each) => each.component).sort()).toEqual(withExamples.sort())
  })

  it.each(everything.map((each) => each.component))('draws %s, and all that can be pressed in it has a name', (component) => {
    render(<Gallery part={component} />)
    const main = within(screen.getByRole('main'))
    expect(main.getByRole('heading', { level: 1, name: component })).toBeInTheDocument()
    for (const role of ['button', 'link', 'radio', 'checkbox', 'tab', 'textbox']) {
      for (const element of main.queryAllByRole(role)) expect(element).toHaveAccessibleName()
    }
  })
})
