import { fireEvent, render, screen } from '@testing-library/react'
import { ChoiceGroup } from './ChoiceGroup'

const options = [
  { value: 'visit', label: '我去大厅', hint: '带上身份证' },
  { value: 'call', label: '打电话说' },
]

describe('ChoiceGroup', () => {
  it('asks its question as a group of radios and has none chosen', () => {
    render(<ChoiceGroup label="您想怎么办？" options={options} value={undefined} onChange={jest.fn()} />)
    expect(screen.getByRole('radiogroup', { name: '您想怎么办？' })).toBeInTheDocument()
    expect(screen.getByRole('radio', { name: '我去大厅，带上身份证' })).not.toBeChecked()
  })

  it('adds and takes away in a group of several', () => {
    const change = jest.fn()
    render(<ChoiceGroup multiple label="您手里有什么？" options={options} value={['call']} onChange={change} />)
    fireEvent.click(screen.getByRole('checkbox', { name: /我去大厅/ }))
    expect(change).toHaveBeenLastCalledWith(['call', 'visit'])
    fireEvent.click(screen.getByRole('checkbox', { name: '打电话说' }))
    expect(change).toHaveBeenLastCalledWith([])
  })

  it('moves among its answers by arrow keys and chooses by Space', () => {
    const change = jest.fn()
    render(<ChoiceGroup label="您想怎么办？" options={options} value={undefined} onChange={change} />)
    const [first, second] = screen.getAllByRole('radio')
    first?.focus()
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' })
    expect(second).toHaveFocus()
    expect(change).not.toHaveBeenCalled()
    fireEvent.keyDown(document.activeElement ?? document.body, { key: ' ' })
    expect(change).toHaveBeenCalledWith('call')
  })
})
