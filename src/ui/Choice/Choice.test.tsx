import { fireEvent, render, screen } from '@testing-library/react'
import { Choice } from './Choice'

describe('Choice', () => {
  it('is a checkbox with its words as its name, pressed by Space too', () => {
    const press = jest.fn()
    render(<Choice label="已经征得本人同意" hint="没问过他，请先问一声。" checked={false} onPress={press} />)
    const box = screen.getByRole('checkbox', { name: '已经征得本人同意，没问过他，请先问一声。' })
    expect(box).not.toBeChecked()
    fireEvent.keyDown(box, { key: ' ' })
    expect(press).toHaveBeenCalledTimes(1)
  })

  it('says what is wrong, and can be found by the id that an error summary jumps to', () => {
    render(<Choice id="agreed" label="已经征得本人同意" checked={false} onPress={jest.fn()} error="请先征得本人同意" />)
    const box = screen.getByRole('checkbox')
    expect(box).toBeInvalid()
    expect(box).toHaveAccessibleDescription('请先征得本人同意')
    expect(document.getElementById('agreed')).toBe(box)
  })
})
