import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { tooShort } from '@/shared/fields'
import { fields } from '@/shared/specimen/fields'
import SpecimensPage from './index'

const line = (number: number) => ({
  id: `specimen-${number}`,
  state: 'open',
  what: `第 ${number} 件`,
  openedAt: '2026-11-24T01:00:00.000Z',
  openUntil: '2026-12-24T01:00:00.000Z',
  actions: [],
})

type Asked = { readonly action: string; readonly input: { readonly id?: string; readonly before?: string } }
const asked: Asked[] = []

/** Answers by the action's name; remembers what was asked. */
function cloudAnswers(replies: Readonly<Record<string, (input: Asked['input']) => unknown>>) {
  globalThis.fetch = jest.fn(async (_url: unknown, init?: { body?: unknown }) => {
    const call: Asked = JSON.parse(String(init?.body))
    asked.push(call)
    return { ok: true, json: async () => replies[call.action]?.(call.input) }
  }) as unknown as typeof fetch
}
const data = (value: unknown) => ({ ok: true, data: value })
const broken = { ok: false, error: { code: 'BROKEN', message: '这一步没办成。', next: 'retry' } }
const button = (name: string) => screen.getByRole('button', { name })

beforeEach(() => {
  asked.length = 0
  Taro.removeStorageSync('draft-specimen')
  jest.clearAllMocks()
})

test('what is too short is not sent, and the form says how much is missing', async () => {
  cloudAnswers({ mine: () => data({ items: [], next: null }) })
  render(<SpecimensPage />)
  expect(await screen.findByText('您还没有提过样品')).toBeInTheDocument()
  fireEvent.change(screen.getByLabelText(new RegExp(fields.what.label)), { target: { value: '灯' } })
  await act(async () => fireEvent.click(button('提出')))
  expect(screen.getByText(tooShort(fields.what))).toBeInTheDocument()
  expect(asked.map(({ action }) => action)).toEqual(['mine'])
})

test('what failed is sent again under the same id, and then opens', async () => {
  const replies = [broken, data(line(7))]
  cloudAnswers({ mine: () => data({ items: [], next: null }), open: () => replies.shift() })
  render(<SpecimensPage />)
  fireEvent.change(await screen.findByLabelText(new RegExp(fields.what.label)), { target: { value: '楼道里的灯坏了' } })
  await act(async () => fireEvent.click(button('提出')))
  expect(screen.getByText('这一步没办成。')).toBeInTheDocument()
  await act(async () => fireEvent.click(button('再试一次')))
  const [first, second] = asked.filter(({ action }) => action === 'open')
  expect(second?.input).toEqual(first?.input)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/specimen/index?id=specimen-7') })
})

test('the list goes on where it ended', async () => {
  cloudAnswers({
    mine: ({ before }) => data(before === undefined ? { items: [line(2)], next: 'there' } : { items: [line(1)], next: null }),
  })
  render(<SpecimensPage />)
  const more = await screen.findByRole('button', { name: '再看更多' })
  await act(async () => fireEvent.click(more))
  expect(screen.getByText('第 1 件')).toBeInTheDocument()
  fireEvent.click(screen.getByText('第 2 件'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/specimen/index?id=specimen-2') })
})
