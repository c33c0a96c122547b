import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import Consultations from './index'

const line = (number: number) => ({
  id: `c-${number}`,
  state: 'waiting',
  category: '03',
  opening: `第 ${number} 个问题`,
  askedAt: new Date(Date.UTC(2026, 10, 23) - number * 60_000).toISOString(),
  dueAt: '2026-11-24T01:00:00.000Z',
  overdue: false,
  risks: [],
  lawyer: null,
})
const lines = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, step) => line(from + step))

function cloudAnswers(answer: (input: { before?: string }) => object) {
  globalThis.fetch = jest.fn(async (_url: unknown, init?: { body?: unknown }) => {
    const { input }: { input: { before?: string } } = JSON.parse(String(init?.body))
    return { ok: true, json: async () => answer(input) }
  }) as unknown as typeof fetch
}

describe('咨询', () => {
  it('says what it is for when there is nothing, and asks all the same', async () => {
    cloudAnswers(() => ({ ok: true, data: [] }))
    render(<Consultations />)
    expect(await screen.findByText('您还没有问过')).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '问一问' }))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/ask/index') })
  })

  it('says where each stands and by when, and opens it', async () => {
    cloudAnswers(() => ({ ok: true, data: lines(1, 2) }))
    render(<Consultations />)
    fireEvent.click(await screen.findByText('第 2 个问题'))
    expect(screen.getAllByText(/最迟 11月24日 .* 前答复/)).toHaveLength(2)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/consultation/index?id=c-2') })
    expect(screen.queryByText('看更早的')).toBeNull()
  })

  it('brings earlier ones when asked for, each once, until there are no more', async () => {
    cloudAnswers(({ before }) => ({ ok: true, data: before === undefined ? lines(1, 20) : lines(20, 23) }))
    render(<Consultations />)
    const earlier = await screen.findByText('看更早的')
    await act(async () => fireEvent.click(earlier))
    expect(await screen.findByText('第 23 个问题')).toBeInTheDocument()
    expect(screen.getAllByText('第 20 个问题')).toHaveLength(1)
    expect(screen.queryByText('看更早的')).toBeNull()
  })

  it('says why there is no list, and tries again', async () => {
    cloudAnswers(() => ({ ok: false, error: { code: 'BROKEN', message: '这一步没成功，请再试一次。', next: 'retry' } }))
    render(<Consultations />)
    await screen.findByText('这一步没成功，请再试一次。')
    cloudAnswers(() => ({ ok: true, data: lines(1, 1) }))
    await act(async () => fireEvent.click(screen.getByRole('button', { name: /再试/ })))
    expect(await screen.findByText('第 1 个问题')).toBeInTheDocument()
  })
})
