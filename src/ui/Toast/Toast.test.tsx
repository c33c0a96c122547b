import { render, screen } from '@testing-library/react'
import { Toast } from './Toast'

describe('Toast', () => {
  it('is a live region before it has words, so that they are read out when they come', () => {
    const { rerender } = render(<Toast text={undefined} />)
    const region = screen.getByRole('status')
    expect(region).toHaveAttribute('aria-live', 'polite')
    rerender(<Toast text="记下了" />)
    expect(screen.getByRole('status')).toBe(region)
    expect(region).toHaveTextContent('记下了')
  })
})
