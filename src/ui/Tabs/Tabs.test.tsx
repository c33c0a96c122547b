import { fireEvent, render, screen } from '@testing-library/react'
import { Tabs } from './Tabs'

describe('Tabs', () => {
  it('says which one is open, and opens another by keyboard', () => {
    const change = jest.fn()
    const tabs = [
      { key: 'open', label: '正在办' },
      { key: 'done', label: '已结束' },
    ] as const
    render(<Tabs tabs={tabs} current="open" onChange={change} label="我的事" />)
    const first = screen.getByRole('tab', { name: '正在办', selected: true })
    first.focus()
    fireEvent.keyDown(first, { key: 'ArrowRight' })
    fireEvent.keyDown(screen.getByRole('tab', { name: '已结束' }), { key: 'Enter' })
    expect(change).toHaveBeenCalledWith('done')
  })
})
