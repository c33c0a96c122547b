import { fireEvent, render, screen } from '@testing-library/react'
import { countWords, TextArea } from './TextArea'
import { TextField } from './TextField'

describe('a field', () => {
  it('gives the input itself its label, its hint, its purpose and its error', () => {
    render(<TextField label="手机号" value="" onChange={jest.fn()} hint="11 位数字" purpose="只用来联系您。" error="请写手机号" />)
    const input = screen.getByRole('textbox', { name: '手机号' })
    expect(input).toBeInvalid()
    expect(input).toHaveAccessibleDescription(/请写手机号.*11 位数字.*只用来联系您/)
  })

  it('says nothing of an error that is not there', () => {
    render(<TextField label="手机号" value="" onChange={jest.fn()} />)
    expect(screen.getByRole('textbox')).toBeValid()
    expect(screen.getByRole('textbox')).not.toHaveAccessibleDescription()
  })

  it('passes on what was typed, as typed', () => {
    const change = jest.fn()
    render(<TextField label="金额" type="digit" value="18" onChange={change} />)
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '18.' } })
    expect(change).toHaveBeenCalledWith('18.')
    expect(screen.getByRole('textbox')).toHaveAttribute('inputmode', 'decimal')
  })

  it('can be found by the id that an error summary jumps to', () => {
    render(<TextArea id="story" label="说说您遇到的问题" value="" onChange={jest.fn()} />)
    expect(document.getElementById('story')).toBe(screen.getByRole('textbox'))
  })
})

describe('the counter', () => {
  it.each([
    [0, 20, 500, '已写 0 字，最多 500 字'],
    [9, 20, 500, '再写 11 个字就够了'],
    [20, 20, 500, '已写 20 字，最多 500 字'],
  ])('for %i of at least %i and at most %i says %s', (length, minimum, maximum, words) => {
    expect(countWords(length, minimum, maximum)).toBe(words)
  })
})
