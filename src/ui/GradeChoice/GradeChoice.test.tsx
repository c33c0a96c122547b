import { fireEvent, render, screen } from '@testing-library/react'
import { GradeChoice } from './GradeChoice'

const label = '这次服务，您满意吗？'

describe('GradeChoice', () => {
  it('lights no grade before the person chooses', () => {
    render(<GradeChoice label={label} value={undefined} onChange={jest.fn()} />)
    for (const grade of screen.getAllByRole('radio')) expect(grade).not.toBeChecked()
  })

  it('offers the five worded grades of the standard, best first', () => {
    render(<GradeChoice label={label} value={undefined} onChange={jest.fn()} />)
    expect(screen.getAllByRole('radio').map((grade) => grade.textContent)).toEqual(['非常满意', '满意', '基本满意', '不满意', '非常不满意'])
    expect(screen.getByRole('radiogroup', { name: label })).toBeInTheDocument()
  })

  it('tells the grade as a number and shows which one was chosen', () => {
    const choose = jest.fn()
    const { rerender } = render(<GradeChoice label={label} value={undefined} onChange={choose} />)
    fireEvent.click(screen.getByRole('radio', { name: '非常不满意' }))
    expect(choose).toHaveBeenCalledWith(1)
    rerender(<GradeChoice label={label} value={1} onChange={choose} />)
    expect(screen.getByRole('radio', { name: '非常不满意' })).toBeChecked()
  })

  it('gives no grade a look of its own', () => {
    render(<GradeChoice label={label} value={undefined} onChange={jest.fn()} />)
    expect(new Set(screen.getAllByRole('radio').map((grade) => grade.className)).size).toBe(1)
  })
})
