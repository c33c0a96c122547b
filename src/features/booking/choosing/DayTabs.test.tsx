import { fireEvent, render, screen } from '@testing-library/react'
import { DayTabs } from './DayTabs'

const dates = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03']
const days = () => screen.getAllByRole('tab').length

describe('哪一天', () => {
  it('shows the nearest days first, and the others when they are asked for', () => {
    render(<DayTabs dates={dates} current="2026-11-24" onChange={jest.fn()} />)
    expect(days()).toBe(6)
    fireEvent.click(screen.getByRole('button', { name: '看更晚的日子' }))
    expect(days()).toBe(8)
    expect(screen.queryByRole('button', { name: '看更晚的日子' })).toBeNull()
  })

  it('never hides the day that is chosen', () => {
    render(<DayTabs dates={dates} current="2026-12-03" onChange={jest.fn()} />)
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('12月3日')
  })

  it('hides nothing for a single day more', () => {
    render(<DayTabs dates={dates.slice(0, 7)} current="2026-11-24" onChange={jest.fn()} />)
    expect(days()).toBe(7)
  })
})
