import { fireEvent, render, screen } from '@testing-library/react'
import { useRouter } from '@tarojs/taro'
import { readStored, store } from '@/platform'
import type { Consultation } from '@/shared/consultation/contract'
import Desk from './index'

const claimed: Consultation = {
  id: 'c-1',
  state: 'claimed',
  category: '03',
  opening: '老板不发工资',
  askedAt: '2026-11-23T01:00:00.000Z',
  dueAt: '2026-11-24T01:00:00.000Z',
  overdue: false,
  risks: [],
  lawyer: '陈律师',
  askedBy: null,
  thread: [{ kind: 'question', id: 'question', at: '2026-11-23T01:00:00.000Z', text: '老板不发工资，怎么办？' }],
  followUpsLeft: 3,
  followUpUntil: null,
  recordId: null,
  rated: null,
  mine: false,
  actions: ['answer', 'handBack'],
}
const sent: { action: string; input: object }[] = []
function cloudAnswers(data: Consultation) {
  globalThis.fetch = jest.fn((_url: unknown, init?: { body?: unknown }) => {
    sent.push(JSON.parse(String(init?.body)))
    return Promise.resolve({ ok: true, json: () => Promise.resolve({ ok: true, data }) })
  }) as unknown as typeof fetch
}
const draft = 'draft-answer-c-1'
beforeEach(() => {
  // jsdom lays nothing out and cannot scroll.
  Element.prototype.scrollIntoView = jest.fn()
  store(draft, null)
  sent.length = 0
  useRouter().params = { id: 'c-1' }
})

const write = (name: string, value: string) => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const send = () => fireEvent.click(screen.getByRole('button', { name: '发出答复' }))
async function fill() {
  fireEvent.change(await screen.findByRole('textbox', { name: '直接回答' }), { target: { value: '您可以要求老板足额支付工资。' } })
  write('依据 1：法律', '劳动合同法')
  write('依据 1：第几条', '第三十条')
  write('怎么做', '先到劳动监察大队投诉。')
}

describe('答咨询', () => {
  it('leaves the word on legal aid to the lawyer, and sends nothing without it', async () => {
    cloudAnswers(claimed)
    render(<Desk />)
    await fill()
    for (const choice of screen.getAllByRole('radio')) expect(choice).not.toBeChecked()
    send()
    expect(screen.getAllByText('请选能不能申请法律援助。')).toHaveLength(2)
    expect(sent.map(({ action }) => action)).toEqual(['read'])
  })

  it('still has the answer after the page was left', async () => {
    cloudAnswers(claimed)
    const { unmount } = render(<Desk />)
    await fill()
    unmount()
    render(<Desk />)
    expect(await screen.findByRole('textbox', { name: '怎么做' })).toHaveValue('先到劳动监察大队投诉。')
  })

  it('sends the same answer again under the same id, and keeps nothing of it once it arrived', async () => {
    cloudAnswers(claimed)
    render(<Desk />)
    await fill()
    fireEvent.click(screen.getByRole('radio', { name: /可以申请/ }))
    const lost = jest.fn((_url: unknown, init?: { body?: unknown }) => {
      sent.push(JSON.parse(String(init?.body)))
      return Promise.reject(new Error('no network'))
    })
    globalThis.fetch = lost as unknown as typeof fetch
    send()
    const again = await screen.findByRole('button', { name: '再试一次' })
    cloudAnswers({ ...claimed, state: 'answered', dueAt: null, actions: [] })
    fireEvent.click(again)
    expect(await screen.findByRole('button', { name: '看下一件' })).toBeInTheDocument()
    const answers = sent.filter(({ action }) => action === 'answer')
    expect(answers).toHaveLength(2)
    expect(answers[0]).toEqual(answers[1])
    expect(readStored(draft)).toBeNull()
  })

  it('has the buttons that the server allows, and no others', async () => {
    cloudAnswers({ ...claimed, state: 'waiting', lawyer: null, actions: ['claim'] })
    render(<Desk />)
    expect(await screen.findByRole('button', { name: '接下这件咨询' })).toBeInTheDocument()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.queryByRole('button', { name: '我不方便答，退回' })).toBeNull()
  })
})
