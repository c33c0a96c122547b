import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { needs } from '@/shared/booking/needs'
import type { Booking, WaitEntry } from '@/shared/booking/contract'
import { refusal, standIn } from '../../../tests/ui/cloud'
import { booked, page, point } from '../../../tests/ui/samples'
import { phone } from '../../../tests/ui/taro'
import Bookings from './index'

const done = (number: number): Booking => ({
  ...booked,
  id: `d-${number}`,
  visitor: `第${number}位`,
  state: 'done',
  code: '',
  actions: [],
  slot: `0${number}00`,
})
const offered: WaitEntry = {
  id: 'w-1',
  need: 'notary',
  pointId: point.id,
  pointName: point.name,
  date: '2026-11-26',
  state: 'offered',
  offer: { slot: '1000', until: '2026-11-25T02:30:00.000Z' },
  actions: ['take', 'leave'],
}
const mine = (bookings: Booking[], waiting: WaitEntry[] = []) => ({ bookings: page(...bookings), waiting })
const show = async () => {
  render(<Bookings />)
  await act(async () => undefined)
}
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
beforeEach(() => {
  Taro.removeStorageSync('area')
  jest.mocked(Taro.navigateTo).mockClear()
})

describe('预约', () => {
  it('says what one can come for without waiting for any answer, and leads to where', async () => {
    standIn()
    await show()
    for (const { name } of needs) expect(screen.getByText(name)).toBeInTheDocument()
    fireEvent.click(screen.getByText('办公证'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/place/index?need=notary') })
  })

  it('shows what is ahead first, a place that is held above it, and opens each', async () => {
    standIn({ 'booking.mine': mine([done(1), booked], [offered]) })
    await show()
    fireEvent.click(screen.getByText('等空位：办公证'))
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({
      url: expect.stringContaining('/time/index?need=notary&point=point-340600&wait=w-1&date=2026-11-26&slot=1000'),
    })
    const [first] = screen.getAllByText(/^当面问律师，11月25日/)
    if (first) fireEvent.click(first)
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: expect.stringContaining('/booking/index?id=b-1') })
  })

  it('says that what was booked cannot be seen without a network, and shows it by itself when there is one', async () => {
    const cloud = standIn()
    await show()
    expect(screen.getByText('您约过的，现在看不到')).toBeInTheDocument()
    expect(screen.getByText('办公证')).toBeInTheDocument()
    cloud.answer({ 'booking.mine': mine([booked]) })
    await act(async () => phone.network(true))
    expect(screen.getByText(/^当面问律师，11月25日/)).toBeInTheDocument()
    expect(screen.queryByText('您约过的，现在看不到')).toBeNull()
  })

  it('has nothing to complain of when the platform knows nobody', async () => {
    standIn({ 'booking.mine': refusal('NOT_SIGNED_IN') })
    await show()
    expect(screen.queryByText('您约过的，现在看不到')).toBeNull()
  })

  it('looks for the number of who has signed in, and for nothing else', async () => {
    jest.useFakeTimers()
    const hour = () => act(async () => jest.advanceTimersByTimeAsync(3_600_000))
    const idle = standIn({ 'booking.mine': mine([booked, done(1)]) })
    await show()
    await hour()
    expect(idle.sent('booking.mine')).toHaveLength(1)
    cleanup()
    const busy = standIn({ 'booking.mine': mine([{ ...booked, state: 'checkedIn', ticket: 'B001', actions: [] }]) })
    await show()
    await hour()
    expect(busy.sent('booking.mine').length).toBeGreaterThanOrEqual(28)
    expect(busy.sent('booking.mine').length).toBeLessThanOrEqual(36)
    jest.useRealTimers()
  })

  it('shows a few of those that are over, and all of them when asked', async () => {
    const cloud = standIn({
      'booking.mine': ({ before }) =>
        before === undefined ? { bookings: { items: [1, 2, 3, 4, 5].map(done), next: 'more' }, waiting: [] } : mine([done(6)]),
    })
    await show()
    const shown = () => screen.getAllByText(/^当面问律师，11月25日/).length
    expect(shown()).toBe(3)
    await press('再看更多')
    expect(shown()).toBe(5)
    expect(cloud.sent('booking.mine')).toHaveLength(1)
    await press('再看更多')
    expect(shown()).toBe(6)
    expect(screen.getByText('都在这里了。')).toBeInTheDocument()
  })

  it('lists places by area, remembers the area, and says that there is no network', async () => {
    const cloud = standIn({ 'booking.mine': mine([]) })
    await show()
    await act(async () => fireEvent.click(screen.getByRole('tab', { name: '按地方' })))
    expect(screen.getByText(/网络不通/)).toBeInTheDocument()
    cloud.answer({
      'directory.servicePoints': [
        point,
        { ...point, id: 'p-2', name: '杜集服务点', level: 'county', areaCode: '340602', areaName: '杜集区' },
      ],
    })
    await press('再试一次')
    expect(screen.getByText(point.name)).toBeInTheDocument()
    await act(async () => fireEvent.click(screen.getByRole('tab', { name: '杜集区' })))
    expect(screen.queryByText(point.name)).toBeNull()
    expect(Taro.getStorageSync('area')).toBe('340602')
    fireEvent.click(screen.getByText('杜集服务点'))
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: expect.stringContaining('/needs/index?point=p-2') })
  })

  it('leads who was asked to a mediation to where the invitation is opened', async () => {
    standIn()
    await show()
    await press(/^别人约我调解/)
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: expect.stringMatching(/invitation\/index$/) })
  })
})
