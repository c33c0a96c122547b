import { fireEvent, render, screen } from '@testing-library/react'
import { SlotGrid } from './SlotGrid'

describe('SlotGrid', () => {
  const slots = [
    { key: '0900', label: '9:00', free: true, note: '还有 3 个' },
    { key: '0930', label: '9:30', free: false },
  ]

  it('says in words that a time is gone, and does not take it', () => {
    const choose = jest.fn()
    render(<SlotGrid label="上午" slots={slots} value={undefined} onChange={choose} />)
    const gone = screen.getByRole('radio', { name: '9:30，约满了' })
    expect(gone).toHaveAttribute('aria-disabled', 'true')
    fireEvent.click(gone)
    expect(choose).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('radio', { name: '9:00，还有 3 个' }))
    expect(choose).toHaveBeenCalledWith('0900')
  })
})
