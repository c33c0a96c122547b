import { fireEvent, render, screen } from '@testing-library/react'
import { Button } from './Button'

describe('Button', () => {
  it.each(['Enter', ' '])('is pressed by the key "%s" as by a finger', (key) => {
    const press = jest.fn()
    render(<Button onPress={press}>问一问</Button>)
    const button = screen.getByRole('button', { name: '问一问' })
    button.focus()
    expect(button).toHaveFocus()
    fireEvent.keyDown(button, { key })
    fireEvent.click(button)
    expect(press).toHaveBeenCalledTimes(2)
  })

  it('does nothing while busy, keeps its words and stays reachable', () => {
    const press = jest.fn()
    render(
      <Button busy onPress={press}>
        正在送出
      </Button>,
    )
    const button = screen.getByRole('button', { name: '正在送出' })
    fireEvent.click(button)
    expect(press).not.toHaveBeenCalled()
    expect(button).toHaveAttribute('aria-busy', 'true')
    expect(button).toHaveAttribute('aria-disabled', 'true')
    expect(button.tabIndex).toBe(0)
  })

  it('does not press what it stands in', () => {
    const outer = jest.fn()
    render(
      <div onClick={outer}>
        <Button onPress={jest.fn()}>取消</Button>
      </div>,
    )
    fireEvent.click(screen.getByRole('button'))
    expect(outer).not.toHaveBeenCalled()
  })
})
