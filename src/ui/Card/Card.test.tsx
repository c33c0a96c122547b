import { fireEvent, render, screen } from '@testing-library/react'
import { Button } from '../Button/Button'
import { Card } from './Card'

describe('Card', () => {
  it('keeps the buttons of its footer out of what opens it', () => {
    const [open, cancel] = [jest.fn(), jest.fn()]
    render(<Card title="欠工资" meaning="律师已回复" onPress={open} footer={<Button onPress={cancel}>取消</Button>} />)
    const body = screen.getByRole('button', { name: '欠工资 律师已回复' })
    expect(body).not.toContainElement(screen.getByRole('button', { name: '取消' }))
    fireEvent.click(screen.getByRole('button', { name: '取消' }))
    expect(open).not.toHaveBeenCalled()
  })

  it('is a heading, and nothing to press, when it leads nowhere', () => {
    render(<Card title="欠工资" />)
    expect(screen.getByRole('heading', { level: 2, name: '欠工资' })).toBeInTheDocument()
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })
})
