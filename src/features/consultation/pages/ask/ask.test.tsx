import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import Ask from './index'

interface Sent {
  readonly action: string
  readonly input: { readonly id: string; readonly text: string }
}
const sent: Sent[] = []
const noNetwork = () => {
  globalThis.fetch = jest.fn((_url: unknown, init?: { body?: unknown }) => {
    const call: Sent = JSON.parse(String(init?.body))
    sent.push(call)
    return Promise.reject(new Error('no network'))
  })
}
const network = (reply: object) => {
  globalThis.fetch = jest.fn((_url: unknown, init?: { body?: unknown }) => {
    const call: Sent = JSON.parse(String(init?.body))
    sent.push(call)
    return Promise.resolve({ ok: true, json: () => Promise.resolve(reply) })
  }) as unknown as typeof fetch
}
beforeEach(() => {
  // jsdom lays nothing out and cannot scroll.
  Element.prototype.scrollIntoView = jest.fn()
  sent.length = 0
  Taro.removeStorageSync('draft-question')
  useRouter().params = {}
})

const box = () => screen.getByRole('textbox', { name: '您的问题' })
const write = (text: string) => fireEvent.change(box(), { target: { value: text } })
const send = () => fireEvent.click(screen.getByRole('button', { name: '发给律师' }))
const wages = '老板三个月没发工资，怎么办？'

describe('问一问', () => {
  it('still has what was written after the page was left', () => {
    const { unmount } = render(<Ask />)
    write(wages)
    unmount()
    render(<Ask />)
    expect(box()).toHaveValue(wages)
  })

  it('says what is missing in the same words above and at the field, and sends nothing', () => {
    network({ ok: true, data: null })
    render(<Ask />)
    write('你好')
    send()
    expect(screen.getAllByText('问题请至少写 5 个字。')).toHaveLength(2)
    expect(sent).toHaveLength(0)
  })

  it('keeps everything without a network, and sends the same question again under the same id', async () => {
    noNetwork()
    const { unmount } = render(<Ask />)
    write(wages)
    send()
    expect(await screen.findByText(/网络不通，您填的内容还在/)).toBeInTheDocument()
    unmount()
    network({ ok: true, data: { id: 'c-1' } })
    render(<Ask />)
    expect(box()).toHaveValue(wages)
    send()
    await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: expect.stringContaining('/matter/index?id=c-1') }))
    expect(sent.map(({ input }) => input.text)).toEqual([wages, wages])
    expect(new Set(sent.map(({ input }) => input.id)).size).toBe(1)
    expect(box()).toHaveValue('')
  })

  it('takes a fresh id after the same one arrived with other words', async () => {
    network({ ok: false, error: { code: 'SENT_DIFFERENTLY', message: '这个问题已经发出去了。', next: 'openMatters' } })
    render(<Ask />)
    write(wages)
    send()
    expect(await screen.findByRole('button', { name: '看我的咨询' })).toBeInTheDocument()
    await act(async () => send())
    expect(new Set(sent.map(({ input }) => input.id)).size).toBe(2)
  })

  it('puts an older draft aside for words from the home page, and gives it back', () => {
    const { unmount } = render(<Ask />)
    write(wages)
    unmount()
    useRouter().params = { text: '押金不退怎么办' }
    render(<Ask />)
    expect(box()).toHaveValue('押金不退怎么办')
    fireEvent.click(screen.getByRole('button', { name: '换成上次写的' }))
    expect(box()).toHaveValue(wages)
  })

  it('does not write the words from the home page over what became of them', () => {
    useRouter().params = { text: '押金不退怎么办' }
    const { unmount } = render(<Ask />)
    write('押金不退怎么办？房东说墙脏了。')
    unmount()
    render(<Ask />)
    expect(box()).toHaveValue('押金不退怎么办？房东说墙脏了。')
  })

  it('offers help at once when the words speak of danger, and stops nothing', async () => {
    network({ ok: true, data: { id: 'c-2' } })
    render(<Ask />)
    write('老公又打我了，怎么办')
    expect(screen.getByRole('button', { name: /打电话 110/ })).toBeInTheDocument()
    await act(async () => send())
    expect(sent).toHaveLength(1)
  })
})
