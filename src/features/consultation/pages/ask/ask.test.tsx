import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { handOver, IdentityProvider } from '@/platform'
import { noticeVersion } from '@/shared/account/notice'
import Ask from './index'

interface Sent {
  readonly action: string
  readonly input: { readonly id: string; readonly text: string; readonly forOther?: unknown }
}
const sent: Sent[] = []
const noNetwork = () => {
  globalThis.fetch = jest.fn((_url: unknown, init?: { body?: unknown }) => {
    const call: Sent = JSON.parse(String(init?.body))
    if (call.action === 'ask') sent.push(call)
    return Promise.reject(new Error('no network'))
  })
}
const network = (reply: object) => {
  globalThis.fetch = jest.fn((_url: unknown, init?: { body?: unknown }) => {
    const call: Sent = JSON.parse(String(init?.body))
    if (call.action !== 'ask') return Promise.reject(new Error('no network'))
    sent.push(call)
    return Promise.resolve({ ok: true, json: () => Promise.resolve(reply) })
  }) as unknown as typeof fetch
}
beforeEach(() => {
  // jsdom lays nothing out and cannot scroll.
  Element.prototype.scrollIntoView = jest.fn()
  sent.length = 0
  Taro.removeStorageSync('draft-question')
  Taro.setStorageSync('identity', { agreedTo: noticeVersion })
})

const show = () =>
  render(
    <IdentityProvider>
      <Ask />
    </IdentityProvider>,
  )

const box = () => screen.getByRole('textbox', { name: '您的问题' })
const write = (text: string) => fireEvent.change(box(), { target: { value: text } })
const send = () => fireEvent.click(screen.getByRole('button', { name: '发给律师' }))
const wages = '老板三个月没发工资，怎么办？'

describe('问一问', () => {
  it('still has what was written after the page was left', () => {
    const { unmount } = show()
    write(wages)
    unmount()
    show()
    expect(box()).toHaveValue(wages)
  })

  it('says what is missing in the same words above and at the field, and sends nothing', () => {
    network({ ok: true, data: null })
    show()
    write('你好')
    send()
    expect(screen.getAllByText('您的问题请至少写 5 个字。')).toHaveLength(2)
    expect(sent).toHaveLength(0)
  })

  it('keeps everything without a network, and sends the same question again under the same id', async () => {
    noNetwork()
    const { unmount } = show()
    write(wages)
    send()
    expect(await screen.findByText(/网络不通，您填的内容还在/)).toBeInTheDocument()
    unmount()
    network({ ok: true, data: { id: 'c-1' } })
    show()
    expect(box()).toHaveValue(wages)
    send()
    await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: expect.stringContaining('/consultation/index?id=c-1') }))
    expect(sent.map(({ input }) => input.text)).toEqual([wages, wages])
    expect(new Set(sent.map(({ input }) => input.id)).size).toBe(1)
    expect(box()).toHaveValue('')
  })

  it('takes a fresh id after the same one arrived with other words', async () => {
    network({ ok: false, error: { code: 'SENT_DIFFERENTLY', message: '这个问题已经发出去了。', next: 'openConsultations' } })
    show()
    write(wages)
    send()
    expect(await screen.findByRole('button', { name: '看我的咨询' })).toBeInTheDocument()
    await act(async () => send())
    expect(new Set(sent.map(({ input }) => input.id)).size).toBe(2)
  })

  it('puts an older draft aside for words from the home page, and gives it back', () => {
    const { unmount } = show()
    write(wages)
    unmount()
    handOver('ask', '押金不退怎么办')
    show()
    expect(box()).toHaveValue('押金不退怎么办')
    fireEvent.click(screen.getByRole('button', { name: '换成上次写的' }))
    expect(box()).toHaveValue(wages)
  })

  it('does not write the words from the home page over what became of them', () => {
    handOver('ask', '押金不退怎么办')
    const { unmount } = show()
    write('押金不退怎么办？房东说墙脏了。')
    unmount()
    show()
    expect(box()).toHaveValue('押金不退怎么办？房东说墙脏了。')
  })

  it('offers help at once when the words speak of danger, and stops nothing', async () => {
    network({ ok: true, data: { id: 'c-2' } })
    show()
    write('老公又打我了，怎么办')
    expect(screen.getByRole('button', { name: /打电话 110/ })).toBeInTheDocument()
    await act(async () => send())
    expect(sent).toHaveLength(1)
  })
  it('sends nothing before the person agreed to what is kept, and then at once', async () => {
    Taro.removeStorageSync('identity')
    network({ ok: true, data: { id: 'c-3' } })
    show()
    write(wages)
    send()
    expect(screen.getByRole('dialog', { name: '发出去以前，先说清楚' })).toHaveTextContent(/记什么.*为什么.*谁看得到.*留多久：5 年/)
    expect(sent).toHaveLength(0)
    fireEvent.click(screen.getByRole('button', { name: '关上' }))
    expect(box()).toHaveValue(wages)
    send()
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '同意，发给律师' })))
    expect(sent).toHaveLength(1)
  })

  it('says plainly that somebody helps, and wants the relation and the consent of the person', async () => {
    network({ ok: true, data: { id: 'c-4' } })
    show()
    write(wages)
    expect(screen.queryByText('您在帮别人填')).toBeNull()
    fireEvent.click(screen.getByRole('radio', { name: '帮家里老人、亲友问' }))
    expect(screen.getByText('您在帮别人填')).toBeInTheDocument()
    send()
    expect(screen.getAllByText('请写您是他的什么人。')).toHaveLength(2)
    expect(screen.getAllByText('请先征得本人同意，再勾上。')).toHaveLength(2)
    expect(sent).toHaveLength(0)
    fireEvent.change(screen.getByRole('textbox', { name: '您是他的什么人' }), { target: { value: ' 女儿 ' } })
    fireEvent.click(screen.getByRole('checkbox', { name: '已经征得本人同意' }))
    await act(async () => send())
    expect(sent[0]?.input.forOther).toEqual({ relation: '女儿', agreed: true })
  })

  it('leaves in one tap where somebody may be looking, and leaves no words behind', () => {
    show()
    write('老公又打我了，怎么办')
    // jsdom says that it cannot leave a page.
    const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    fireEvent.click(screen.getByRole('button', { name: '马上离开' }))
    complaint.mockRestore()
    expect(Taro.getStorageSync('draft-question')).toBe('')
  })
})
