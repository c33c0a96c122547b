import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { ConsultationLine } from '@/shared/consultation/contract'
import Queue from './index'

const line: ConsultationLine = {
  id: 'c-1',
  state: 'waiting',
  category: '03',
  opening: '老板不发工资',
  askedAt: '2026-11-23T01:00:00.000Z',
  dueAt: '2026-11-24T01:00:00.000Z',
  overdue: false,
  risks: [],
  lawyer: null,
  askedBy: null,
}
const lists = { waiting: [line], inHand: [], answeredByMe: [] }

/** Answers by the name of the action. */
function cloudAnswers(replies: Record<string, object>) {
  globalThis.fetch = jest.fn((_url: unknown, init?: { body?: unknown }) => {
    const { action }: { action: string } = JSON.parse(String(init?.body))
    return Promise.resolve({ ok: true, json: () => Promise.resolve(replies[action]) })
  }) as unknown as typeof fetch
}
// jsdom lays nothing out and cannot scroll.
Element.prototype.scrollIntoView = jest.fn()

const claim = async () => fireEvent.click(await screen.findByRole('button', { name: '接下：老板不发工资' }))

describe('接咨询', () => {
  it('says who was quicker, and takes the question away', async () => {
    cloudAnswers({ queue: { ok: true, data: lists } })
    render(<Queue />)
    await screen.findByRole('button', { name: '接下：老板不发工资' })
    cloudAnswers({
      queue: { ok: true, data: { ...lists, waiting: [] } },
      claim: { ok: false, error: { code: 'TAKEN', message: '孙律师已经接了这件咨询，请看下一件。', next: 'openQueue' } },
    })
    await claim()
    expect(await screen.findByText('孙律师已经接了这件咨询，请看下一件。')).toBeInTheDocument()
    expect(await screen.findByText('没有人在等')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '看待办' })).toBeNull()
  })

  it('keeps the list without a network, and says so once', async () => {
    cloudAnswers({ queue: { ok: true, data: lists } })
    render(<Queue />)
    await screen.findByText('老板不发工资')
    globalThis.fetch = jest.fn(() => Promise.reject(new Error('no network')))
    await claim()
    expect(await screen.findAllByText(/网络不通/)).toHaveLength(1)
    expect(screen.getByText('老板不发工资')).toBeInTheDocument()
  })

  it('opens the desk of what was claimed', async () => {
    cloudAnswers({ queue: { ok: true, data: lists }, claim: { ok: true, data: line } })
    render(<Queue />)
    await claim()
    await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/desk/index?id=c-1') }))
  })
  it('opens it beside the list in a wide window, and tells the list when it moved on', async () => {
    const narrow = window.matchMedia
    window.matchMedia = jest.fn(() => ({ matches: true, addEventListener: jest.fn(), removeEventListener: jest.fn() })) as never
    const consultation = {
      ...line,
      thread: [{ kind: 'question', id: 'q', at: line.askedAt, text: '老板不发工资，怎么办？' }],
      followUpsLeft: 3,
      followUpUntil: null,
      recordId: null,
      rated: null,
      mine: false,
      actions: ['claim'],
    }
    cloudAnswers({ queue: { ok: true, data: lists }, read: { ok: true, data: consultation } })
    jest.mocked(Taro.navigateTo).mockClear()
    render(<Queue />)
    expect(await screen.findByText('点左边的一件，就在这里看')).toBeInTheDocument()
    fireEvent.click(screen.getByText('老板不发工资'))
    expect(await screen.findByText('老板不发工资，怎么办？')).toBeInTheDocument()
    expect(document.activeElement).toHaveTextContent('劳动争议咨询')
    const mine = { ...consultation, state: 'claimed', lawyer: '陈律师', actions: ['answer', 'handBack'] }
    cloudAnswers({
      queue: { ok: true, data: { ...lists, waiting: [], inHand: [{ ...line, state: 'claimed' }] } },
      claim: { ok: true, data: mine },
    })
    fireEvent.click(screen.getByRole('button', { name: '接下这件咨询' }))
    expect(await screen.findByText('写答复')).toBeInTheDocument()
    expect(await screen.findByRole('tab', { name: '我手上的 1' })).toBeInTheDocument()
    expect(Taro.navigateTo).not.toHaveBeenCalled()
    window.matchMedia = narrow
  })
})
