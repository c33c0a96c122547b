import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import { IdentityProvider } from '@/platform'
import { noticeVersion } from '@/shared/account/notice'
import type { WaitEntry } from '@/shared/booking/contract'
import { noNetwork, refusal, standIn } from '../../../../../tests/ui/cloud'
import { booked, point } from '../../../../../tests/ui/samples'
import Time from './index'

const slots = (nine: number, ten: number) => [
  { slot: '0900', free: nine },
  { slot: '1000', free: ten },
]
const open = {
  pointName: point.name,
  address: point.address,
  sample: false,
  days: [
    { date: '2026-11-25', slots: slots(0, 0) },
    { date: '2026-11-26', slots: slots(0, 2) },
  ],
}
const waits: WaitEntry = {
  id: 'w-1',
  need: 'advice',
  pointId: point.id,
  pointName: point.name,
  date: '2026-11-25',
  state: 'waiting',
  offer: null,
  actions: ['leave'],
}
const at = { need: 'advice', point: 'point-340600' }
const show = async () => {
  render(
    <IdentityProvider>
      <Time />
    </IdentityProvider>,
  )
  await act(async () => undefined)
}
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const slot = (name: RegExp) => screen.getByRole('radio', { name })
const choose = (name: RegExp) => act(async () => fireEvent.click(slot(name)))
beforeEach(() => {
  useRouter().params = at
  Taro.setStorageSync('identity', { agreedTo: noticeVersion })
  jest.mocked(Taro.navigateTo).mockClear()
})

describe('选时间', () => {
  it('opens on the first day with a place, shows full times and says so, and leads on with what was chosen', async () => {
    standIn({ 'booking.openSlots': open })
    await show()
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('11月26日')
    expect(slot(/9:00/)).toHaveAttribute('aria-disabled', 'true')
    await choose(/10:00/)
    await press('就这个时间')
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: expect.stringContaining('/confirm/index?need=advice&point=point-340600&date=2026-11-26&slot=1000'),
    })
  })

  it('moves a booking, and shows it', async () => {
    useRouter().params = { ...at, move: 'b-1' }
    const cloud = standIn({ 'booking.openSlots': open, 'booking.reschedule': { ...booked, id: 'b-2' } })
    await show()
    await choose(/10:00/)
    await press('改到这个时间')
    expect(cloud.sent('booking.reschedule')).toEqual([{ id: 'b-1', date: '2026-11-26', slot: '1000' }])
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: expect.stringContaining('/booking/index?id=b-2') })
  })

  it('says that the time was just taken, shows what is free now, and the nearest is one tap away', async () => {
    useRouter().params = { ...at, move: 'b-1' }
    const cloud = standIn({
      'booking.openSlots': open,
      'booking.reschedule': refusal('SLOT_FULL', { near: '' }, { offers: [{ pointId: 'point-340600', date: '2026-11-26', slot: '0900' }] }),
    })
    await show()
    await choose(/10:00/)
    cloud.answer({ 'booking.openSlots': { ...open, days: [{ date: '2026-11-26', slots: slots(1, 0) }] } })
    await press('改到这个时间')
    expect(screen.getByText(/刚被约满了/)).toBeInTheDocument()
    expect(slot(/10:00/)).toHaveAttribute('aria-disabled', 'true')
    await press(/11月26日 周四 上午 9:00/)
    expect(slot(/9:00/)).toBeChecked()
  })

  it('is no dead end when everything is full: another place, a lawyer online, the phone, the waiting list', async () => {
    const cloud = standIn({
      'booking.openSlots': { ...open, days: [{ date: '2026-11-25', slots: slots(0, 0) }] },
      'booking.joinWaitlist': waits,
    })
    await show()
    expect(screen.getByText('这 14 天都约满了')).toBeInTheDocument()
    for (const name of ['换个地方', '先在网上问律师', /打电话 12348.*打电话问/])
      expect(screen.getByRole('button', { name })).toBeInTheDocument()
    expect(screen.getByText(/位子给您留 30 分钟/)).toBeInTheDocument()
    await press('排队等空位')
    expect(screen.getByText('请填怎么称呼来的人。')).toBeInTheDocument()
    fireEvent.change(screen.getByRole('textbox', { name: '怎么称呼来的人' }), { target: { value: '张大妈' } })
    await press('排队等空位')
    expect(cloud.sent('booking.joinWaitlist')).toEqual([
      { need: 'advice', pointId: 'point-340600', date: '2026-11-25', visitor: { name: '张大妈' } },
    ])
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/bookings/index' })
  })

  it('never says that all is full when days wait for a holiday notice: it says what they wait for', async () => {
    const waiting = ['2027-02-01', '2027-02-02', '2027-02-03', '2027-02-04']
    const cloud = standIn({ 'booking.openSlots': { ...open, days: [], waiting } })
    await show()
    expect(screen.getByText('还没收到 2027 年的国家放假安排，2月1日到2月4日之间有 4 天先不能约，收到后就能约。')).toBeInTheDocument()
    expect(screen.queryByText(/满/)).not.toBeInTheDocument()
    cloud.answer({ 'booking.openSlots': { ...open, days: [], waiting: undefined } })
    cleanup()
    await show()
    expect(screen.getByText('这 14 天没有开放的时间')).toBeInTheDocument()
  })

  it('takes the place that is held, and lets it go to the next', async () => {
    useRouter().params = { ...at, wait: 'w-1', date: '2026-11-25', slot: '0900' }
    const cloud = standIn({ 'booking.openSlots': open, 'booking.leaveWaitlist': { ...waits, state: 'left' } })
    await show()
    expect(screen.getByText('有位子留给您')).toBeInTheDocument()
    expect(slot(/9:00/)).toBeChecked()
    await press('不排了，把机会让给别人')
    expect(cloud.sent('booking.leaveWaitlist')).toEqual([{ id: 'w-1' }])
  })

  it('says that there is no network, and tries again', async () => {
    const cloud = standIn({ 'booking.openSlots': noNetwork })
    await show()
    expect(screen.getByText(/网络不通/)).toBeInTheDocument()
    cloud.answer({ 'booking.openSlots': open })
    await press('再试一次')
    expect(slot(/10:00/)).toBeInTheDocument()
  })
})
