import { fireEvent, render, screen } from '@testing-library/react'
import { TextField } from '../Field/TextField'
import { ErrorSummary } from './ErrorSummary'

describe('ErrorSummary', () => {
  it('is announced, and each line goes to its field', () => {
    render(
      <>
        <ErrorSummary mistakes={[{ id: 'phone', message: '请写手机号' }]} />
        <TextField id="phone" label="手机号" value="" onChange={jest.fn()} error="请写手机号" />
      </>,
    )
    expect(screen.getByRole('alert')).toHaveTextContent('请写手机号')
    fireEvent.click(screen.getByRole('link', { name: '请写手机号' }))
    expect(screen.getByRole('textbox', { name: '手机号' })).toHaveFocus()
  })

  it('is not there when nothing is wrong', () => {
    const { container } = render(<ErrorSummary mistakes={[]} />)
    expect(container).toBeEmptyDOMElement()
  })
})
