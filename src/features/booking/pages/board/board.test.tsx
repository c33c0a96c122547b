import { act, fireEvent, render, screen } from '@testing-library/react'
import { useRouter } from '@tarojs/taro'
import { standIn } from '../../../../../tests/ui/cloud'
import { phone } from '../../../../../tests/ui/taro'
import Board from './index'

const board = {
  pointName: '淮北市公共法律服务中心（示例）',
  now: '2026-11-24T01:30:00.000Z',
  called: [{ number: 'B001', window: '1号窗', need: 'advice' as const, at: '2026-11-24T01:29:00.000Z' }],
  waiting: [{ need: 'notary' as const, count: 3 }],
}
const show = async () => {
  render(<Board />)
  await act(async () => undefined)
}
const pass = (seconds: number) => act(async () => jest.advanceTimersByTimeAsync(seconds * 1_000))
beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-24T01:30:00.000Z') })
  useRouter().params = { point: 'point-340600' }
})
afterEach(() => jest.useRealTimers())

describe('叫号屏', () => {
  it('shows numbers and windows of its point, and follows them by itself', async () => {
    const cloud = standIn({ 'booking.board': board })
    await show()
    expect(screen.getByText('B001')).toBeInTheDocument()
    expect(screen.getByText('1号窗')).toBeInTheDocument()
    expect(screen.getByText(/还有 3 位在等/)).toBeInTheDocument()
    cloud.answer({ 'booking.board': { ...board, called: board.called.map((one) => ({ ...one, number: 'B002' })) } })
    await pass(6)
    expect(screen.getByText('B002')).toBeInTheDocument()
    expect(cloud.sent('booking.board').every(({ pointId }) => pointId === 'point-340600')).toBe(true)
  })

  it('says new calls and repeated ones aloud, once each, from a tap on; what was called before stays silent', async () => {
    const said: string[] = []
    Object.assign(window, {
      speechSynthesis: { speak: ({ text }: { text: string }) => said.push(text) },
      SpeechSynthesisUtterance: class {
        constructor(readonly text: string) {}
      },
    })
    document.documentElement.requestFullscreen = jest.fn(async () => undefined)
    const cloud = standIn({ 'booking.board': board })
    await show()
    fireEvent.click(screen.getByRole('button', { name: '全屏，念出号来' }))
    expect(document.documentElement.requestFullscreen).toHaveBeenCalled()
    const first = { number: 'B001', window: '1号窗', need: 'advice' as const, at: '2026-11-24T01:29:00.000Z' }
    const more = [
      { ...first, number: 'B003', window: '2号窗', at: '2026-11-24T01:31:00.000Z' },
      { ...first, number: 'B002', at: '2026-11-24T01:30:30.000Z' },
      first,
    ]
    cloud.answer({ 'booking.board': { ...board, called: more } })
    await pass(6)
    expect(said).toEqual(['请 B 0 0 2 号，到 1号窗', '请 B 0 0 3 号，到 2号窗'])
    await pass(6)
    cloud.answer({ 'booking.board': { ...board, called: [{ ...first, at: '2026-11-24T01:32:00.000Z' }, ...more.slice(0, 2)] } })
    await pass(12)
    expect(said.slice(2)).toEqual(['请 B 0 0 1 号，到 1号窗'])
    expect(screen.queryByRole('button', { name: /全屏/ })).toBeNull()
    Reflect.deleteProperty(window, 'speechSynthesis')
  })

  it('fills the screen without a voice where the browser has none', async () => {
    standIn({ 'booking.board': board })
    await show()
    fireEvent.click(screen.getByRole('button', { name: '全屏' }))
    expect(screen.getByText('B001')).toBeInTheDocument()
  })

  it('says when its numbers may be old, and keeps showing them', async () => {
    const cloud = standIn({ 'booking.board': board })
    await show()
    expect(screen.queryByText(/可能旧了/)).toBeNull()
    cloud.offline()
    await pass(6)
    expect(screen.getByRole('status')).toHaveTextContent(/这是 11月24日 周二 上午 9:30 的，可能旧了.*请听窗口叫号/)
    expect(screen.getByText('B001')).toBeInTheDocument()
    cloud.online()
    // What fails is asked for less often.
    await pass(9)
    expect(screen.queryByText(/可能旧了/)).toBeNull()
  })

  it('does not ask while the phone has no network, and does at once when it is back', async () => {
    const cloud = standIn({ 'booking.board': board })
    await show()
    await act(async () => phone.network(false))
    await pass(60)
    expect(cloud.sent('booking.board')).toHaveLength(1)
    await act(async () => phone.network(true))
    expect(cloud.sent('booking.board')).toHaveLength(2)
  })

  it.each([
    ['while somebody waits', board, 340, 400],
    ['where nobody waits', { ...board, called: [], waiting: [] }, 115, 140],
  ])('in an hour in which nothing happens it asks so often, and no more: %s', async (_when, shown, least, most) => {
    const cloud = standIn({ 'booking.board': () => ({ ...shown, now: new Date().toISOString() }) })
    await show()
    await pass(3_600)
    const calls = cloud.sent('booking.board').length
    expect(calls).toBeGreaterThanOrEqual(least)
    expect(calls).toBeLessThanOrEqual(most)
  })

  it('says so when nobody was called yet, and when there is no network at all', async () => {
    const cloud = standIn()
    await show()
    expect(screen.getByText(/网络不通/)).toBeInTheDocument()
    cloud.answer({ 'booking.board': { ...board, called: [], waiting: [] } })
    await pass(13)
    expect(screen.getByText('还没有叫号')).toBeInTheDocument()
  })
})
