import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { SpeakButton } from './SpeakButton'

interface Ear {
  onresult(event: unknown): void
  onerror(event: unknown): void
  onend(): void
}
const ears: Ear[] = []
const stop = jest.fn()

/** A browser that listens, as far as it is used: the test speaks through `ears`. */
class Listening {
  onresult = () => undefined
  onerror = () => undefined
  onend = () => undefined
  start = () => void ears.push(this)
  stop = () => {
    stop()
    this.onend()
  }
}
const browser = window as { webkitSpeechRecognition?: unknown }
const say = (...words: string[]) => act(() => ears[0]?.onresult({ results: words.map((transcript) => [{ transcript }]) }))

function Box({ before = '' }: { before?: string }) {
  const [text, setText] = useState(before)
  return (
    <>
      <input aria-label="框" value={text} onChange={(event) => setText(event.target.value)} />
      <p data-testid="text">{text}</p>
      <SpeakButton text={text} most={2000} onWrite={setText} />
    </>
  )
}
const text = () => screen.getByTestId('text').textContent

beforeEach(() => {
  ears.length = 0
  stop.mockClear()
  browser.webkitSpeechRecognition = Listening
})

describe('用说的', () => {
  it('writes what is said after what stands there, and stops at a tap', () => {
    render(<Box before="我想问：" />)
    fireEvent.click(screen.getByRole('button', { name: '不方便打字？用说的' }))
    expect(screen.getByRole('status')).toHaveTextContent('正在听')
    say('老板')
    say('老板不发工资', '，怎么办')
    expect(text()).toBe('我想问：老板不发工资，怎么办')
    fireEvent.click(screen.getByRole('button', { name: '说完了' }))
    expect(stop).toHaveBeenCalledTimes(1)
    expect(screen.getByRole('button', { name: '不方便打字？用说的' })).toBeInTheDocument()
    expect(text()).toBe('我想问：老板不发工资，怎么办')
  })

  it('leaves standing what was corrected by hand while listening', () => {
    render(<Box />)
    fireEvent.click(screen.getByRole('button', { name: '不方便打字？用说的' }))
    say('老版不发')
    fireEvent.change(screen.getByLabelText('框'), { target: { value: '老板不发' } })
    say('老版不发工资')
    expect(text()).toBe('老板不发工资')
  })

  it('says what else helps when the microphone is refused', () => {
    render(<Box />)
    fireEvent.click(screen.getByRole('button', { name: '不方便打字？用说的' }))
    act(() => {
      ears[0]?.onerror({ error: 'not-allowed' })
      ears[0]?.onend()
    })
    expect(screen.getByRole('status')).toHaveTextContent(/没有让用话筒.*键盘上的话筒.*12348/)
  })

  it('stops listening when the page is left', () => {
    const { unmount } = render(<Box />)
    fireEvent.click(screen.getByRole('button', { name: '不方便打字？用说的' }))
    unmount()
    expect(stop).toHaveBeenCalledTimes(1)
  })

  it('points at the keyboard where nothing listens', () => {
    delete browser.webkitSpeechRecognition
    render(<Box />)
    expect(screen.getByText(/点键盘上的话筒/)).toBeInTheDocument()
    expect(screen.queryByRole('button')).toBeNull()
  })
})
