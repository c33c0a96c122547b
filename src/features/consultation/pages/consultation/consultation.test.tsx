import { act, fireEvent, render, screen } from '@testing-library/react'
import { useRouter } from '@tarojs/taro'
import { readStored, store, takeOver } from '@/platform'
import type { Consultation } from '@/shared/consultation/contract'
import ConsultationPage from './index'

const answered: Consultation = {
  id: 'c-1',
  state: 'answered',
  category: '03',
  opening: '老板不发工资',
  askedAt: '2026-11-23T01:00:00.000Z',
  dueAt: null,
  overdue: false,
  risks: [],
  lawyer: '陈律师',
  askedBy: null,
  thread: [
    { kind: 'question', id: 'question', at: '2026-11-23T01:00:00.000Z', text: '老板不发工资，怎么办？' },
    {
      kind: 'answer',
      id: 'a-1',
      at: '2026-11-23T02:00:00.000Z',
      by: '陈律师',
      conclusion: '您可以要求足额支付工资。',
      basis: [{ law: '劳动合同法', article: '第三十条' }],
      steps: '先到劳动监察大队投诉。',
      deadline: { date: '2027-11-22', what: '申请劳动仲裁' },
      mayApplyForLegalAid: true,
    },
  ],
  followUpsLeft: 3,
  followUpUntil: '2026-11-30T02:00:00.000Z',
  recordId: null,
  rated: null,
  mine: true,
  actions: ['followUp', 'close'],
}
const actions: string[] = []
function cloudAnswers(data: Consultation) {
  globalThis.fetch = jest.fn((_url: unknown, init?: { body?: unknown }) => {
    const { action }: { action: string } = JSON.parse(String(init?.body))
    actions.push(action)
    return Promise.resolve({ ok: true, json: () => Promise.resolve({ ok: true, data }) })
  }) as unknown as typeof fetch
}
beforeEach(() => {
  // jsdom lays nothing out and cannot scroll.
  Element.prototype.scrollIntoView = jest.fn()
  store('draft-follow-up-c-1', null)
  actions.length = 0
  useRouter().params = { id: 'c-1' }
})

const close = () => screen.queryByRole('button', { name: '问题解决了，评一评' })
const ask = () => screen.queryByRole('button', { name: '追问律师' })
const withdraw = () => screen.queryByRole('button', { name: '不问了，撤回' })

describe('one consultation', () => {
  it('reads the answer in the order in which it helps, with the disclaimer', async () => {
    cloudAnswers(answered)
    const { container } = render(<ConsultationPage />)
    await screen.findByText('陈律师答复')
    const words = container.textContent ?? ''
    const order = ['直接回答', '《劳动合同法》第三十条', '怎么做', '期限：', '您可以申请法律援助', '本答复依据您所述情况作出'].map((part) =>
      words.indexOf(part),
    )
    expect(order).not.toContain(-1)
    expect([...order].sort((a, b) => a - b)).toEqual(order)
    expect(actions).toEqual(['read'])
  })

  it('has the buttons that the server allows, and no others', async () => {
    cloudAnswers(answered)
    const { unmount } = render(<ConsultationPage />)
    await screen.findByText('陈律师答复')
    expect([close(), ask(), withdraw()].map((button) => button !== null)).toEqual([true, true, false])
    unmount()
    cloudAnswers({ ...answered, actions: ['close'] })
    render(<ConsultationPage />)
    await screen.findByText('陈律师答复')
    expect([close(), ask(), withdraw()].map((button) => button !== null)).toEqual([true, false, false])
  })

  it('asks before it takes a question back', async () => {
    cloudAnswers({ ...answered, state: 'waiting', thread: answered.thread.slice(0, 1), lawyer: null, actions: ['withdraw'] })
    render(<ConsultationPage />)
    fireEvent.click(await screen.findByRole('button', { name: '不问了，撤回' }))
    expect(actions).toEqual(['read'])
    cloudAnswers({ ...answered, state: 'withdrawn', actions: [] })
    fireEvent.click(screen.getByRole('button', { name: '撤回' }))
    expect(await screen.findByRole('button', { name: '重新问一个' })).toBeInTheDocument()
    expect(actions).toEqual(['read', 'withdraw'])
  })

  it('keeps a follow-up that was not sent', async () => {
    cloudAnswers(answered)
    const { unmount } = render(<ConsultationPage />)
    fireEvent.change(await screen.findByRole('textbox', { name: '追问' }), { target: { value: '没有合同也行吗？' } })
    unmount()
    render(<ConsultationPage />)
    expect(await screen.findByRole('textbox', { name: '追问' })).toHaveValue('没有合同也行吗？')
  })

  it('keeps nothing of a follow-up that arrived at the second try', async () => {
    cloudAnswers(answered)
    render(<ConsultationPage />)
    fireEvent.change(await screen.findByRole('textbox', { name: '追问' }), { target: { value: '没有合同也行吗？' } })
    globalThis.fetch = jest.fn(() => Promise.reject(new Error('no network')))
    fireEvent.click(screen.getByRole('button', { name: '追问律师' }))
    fireEvent.click(await screen.findByRole('button', { name: '再试一次' }, { timeout: 3000 }))
    cloudAnswers({ ...answered, state: 'followedUp', actions: [] })
    fireEvent.click(await screen.findByRole('button', { name: '再试一次' }))
    await screen.findByText('追问送到了')
    expect(readStored('draft-follow-up-c-1')).toBeNull()
  })

  it('does not lose a follow-up that came too late: it can be asked anew', async () => {
    cloudAnswers(answered)
    const { unmount } = render(<ConsultationPage />)
    fireEvent.change(await screen.findByRole('textbox', { name: '追问' }), { target: { value: '没有合同也行吗？' } })
    unmount()
    cloudAnswers({ ...answered, actions: ['close'] })
    render(<ConsultationPage />)
    expect(await screen.findByText('您写的追问还没送出')).toBeInTheDocument()
    expect(screen.getByText(/答复已过七天/)).toBeInTheDocument()
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '用这些话重新问一个' })))
    expect(takeOver('ask')).toBe('没有合同也行吗？')
  })

  it('does not send old words again once they were changed', async () => {
    cloudAnswers(answered)
    render(<ConsultationPage />)
    fireEvent.change(await screen.findByRole('textbox', { name: '追问' }), { target: { value: '没有合同也行吗？' } })
    globalThis.fetch = jest.fn(() => Promise.reject(new Error('no network')))
    fireEvent.click(screen.getByRole('button', { name: '追问律师' }))
    await screen.findByRole('button', { name: '再试一次' })
    fireEvent.change(screen.getByRole('textbox', { name: '追问' }), { target: { value: '没有合同，也没有工牌，行吗？' } })
    expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
  })

  it('keeps the help for a danger in sight while the question waits, and a way out', async () => {
    cloudAnswers({ ...answered, state: 'waiting', risks: ['domesticViolence'], thread: answered.thread.slice(0, 1), actions: ['withdraw'] })
    render(<ConsultationPage />)
    expect(await screen.findByRole('button', { name: /打电话 110/ })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '马上离开' })).toBeInTheDocument()
  })

  it('gives a stranger the way that helps instead of trying again', async () => {
    globalThis.fetch = jest.fn(() =>
      Promise.resolve({
        ok: true,
        json: () => Promise.resolve({ ok: false, error: { code: 'NOT_FOUND', message: '没有找到这件事。', next: 'openConsultations' } }),
      }),
    ) as unknown as typeof fetch
    render(<ConsultationPage />)
    expect(await screen.findByRole('button', { name: '看我的咨询' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
  })
})
