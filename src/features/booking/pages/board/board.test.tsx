import { act, render, screen } from '@testing-library/react'
import Board from './index'

const board = {
  pointName: '淮北市公共法律服务中心（示例）',
  now: '2026-11-24T01:30:00.000Z',
  called: [{ number: 'B001', window: '1号窗', need: 'advice', at: '2026-11-24T01:29:00.000Z' }],
  waiting: [],
}

test('the wall says when its numbers may be old, and keeps showing them', async () => {
  jest.useFakeTimers()
  globalThis.fetch = jest.fn(async () => ({ ok: true, json: async () => ({ ok: true, data: board }) })) as unknown as typeof fetch
  render(<Board />)
  await act(async () => undefined)
  expect(screen.getByText('B001')).toBeInTheDocument()
  expect(screen.queryByText('网断了')).toBeNull()
  globalThis.fetch = jest.fn(() => Promise.reject(new Error('no network')))
  await act(async () => jest.advanceTimersByTimeAsync(5_000))
  expect(screen.getByRole('status')).toHaveTextContent('这是 11月24日 周二 上午 9:30 的号，可能旧了')
  expect(screen.getByText('B001')).toBeInTheDocument()
  jest.useRealTimers()
})
