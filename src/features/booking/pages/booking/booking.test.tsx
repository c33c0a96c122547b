import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import { needOf } from '@/shared/booking/needs'
import { noNetwork, refusal, standIn } from '../../../../../tests/ui/cloud'
import { booked, point, unrated } from '../../../../../tests/ui/samples'
import { phone } from '../../../../../tests/ui/taro'
import BookingPage from './index'

const cancelled = { ...booked, state: 'cancelled' as const, code: '', actions: [] }
const show = async () => {
  render(<BookingPage />)
  await act(async () => undefined)
}
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
beforeEach(() => {
  Element.prototype.scrollIntoView = jest.fn()
  useRouter().params = { id: 'b-1' }
})

describe('我的预约', () => {
  it('has the code for the counter, what to bring and where, after one call', async () => {
    const cloud = standIn({ 'booking.read': booked })
    await show()
    expect(screen.getByText('135790')).toBeInTheDocument()
    expect(screen.getByRole('img', { name: '预约二维码，六位码 1 3 5 7 9 0' })).toBeInTheDocument()
    for (const thing of needOf('advice').bring) expect(screen.getByText(`· ${thing}`)).toBeInTheDocument()
    expect(screen.getByText(booked.address)).toBeInTheDocument()
    expect(cloud.calls).toEqual([{ name: 'booking.read', input: { id: 'b-1' } }])
  })

  it('has the buttons that the server allows, and no others', async () => {
    standIn({ 'booking.read': { ...booked, actions: ['cancel'] } })
    await show()
    expect(screen.getByRole('button', { name: '不来了，取消' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '改时间' })).toBeNull()
    expect(screen.queryByRole('button', { name: '记错了，我要说明' })).toBeNull()
  })

  it('asks before it cancels, says until when that is free, and shows that it is cancelled', async () => {
    jest.useFakeTimers({ now: Date.parse('2026-11-24T01:00:00.000Z') })
    const cloud = standIn({ 'booking.read': booked, 'booking.cancel': { ...cancelled, lateCounts: 0, counted: null } })
    await show()
    await press('不来了，取消')
    expect(screen.getByRole('dialog')).toHaveTextContent('11月25日 周三 上午 7:00 前取消不影响您')
    expect(cloud.sent('booking.cancel')).toHaveLength(0)
    await press('取消预约')
    expect(screen.getByText('已取消')).toBeInTheDocument()
    expect(cloud.calls.map(({ name }) => name)).toEqual(['booking.read', 'booking.cancel'])
    jest.useRealTimers()
  })

  it('opens the times of its place for moving it', async () => {
    standIn({ 'booking.read': booked })
    await show()
    await press('改时间')
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({
      url: expect.stringContaining('/time/index?need=advice&point=point-340600&move=b-1'),
    })
  })

  it('takes a reason against a no-show, in the words of the server when it is too short', async () => {
    const absent = { ...booked, state: 'absent' as const, code: '', actions: ['contest' as const] }
    const cloud = standIn({ 'booking.read': absent, 'booking.contest': { ...absent, contested: '我来过', actions: [] } })
    await show()
    await press('记错了，我要说明')
    await press('交说明')
    expect(screen.getByText('请填原因，至少 2 个字。')).toBeInTheDocument()
    fireEvent.change(screen.getByRole('textbox', { name: '怎么回事' }), { target: { value: '我来过，窗口没人' } })
    expect(screen.queryByText('请填原因，至少 2 个字。')).toBeNull()
    await press('交说明')
    expect(cloud.sent('booking.contest')).toEqual([{ id: 'b-1', reason: '我来过，窗口没人' }])
    expect(screen.getByText(/已收到您的说明/)).toBeInTheDocument()
  })

  it('says why it was not cancelled, and shows how it stands now', async () => {
    const cloud = standIn({ 'booking.read': booked, 'booking.cancel': refusal('ALREADY_STARTED') })
    await show()
    cloud.answer({ 'booking.read': { ...booked, state: 'checkedIn', ticket: 'B001', actions: [] } })
    await press('不来了，取消')
    await press('取消预约')
    expect(screen.getByText('已签到')).toBeInTheDocument()
  })

  it('leads nobody to the middle of an area: where the door is not known, it says whom to ask', async () => {
    standIn({
      'booking.read': booked,
      'directory.servicePoint': { ...point, location: { latitude: 33.9, longitude: 116.8, approximate: true } },
    })
    await show()
    await press('怎么去')
    expect(screen.getByText(/还没有标到地图上/)).toBeInTheDocument()
  })

  it('ends with the rating', async () => {
    standIn({ 'booking.read': { ...booked, state: 'done', code: '', recordId: 'record-1', rated: unrated, actions: [] } })
    await show()
    expect(screen.getByText('这次服务怎么样？')).toBeInTheDocument()
  })

  it('keeps the code in sight without a network, and says from when it is', async () => {
    const cloud = standIn({ 'booking.read': booked })
    await show()
    cloud.offline()
    await act(async () => phone.comesBack())
    expect(screen.getByText('135790')).toBeInTheDocument()
    expect(screen.getByText(/可能旧了/)).toBeInTheDocument()
  })

  it('says that there is no network, and gives a stranger the way that helps', async () => {
    const cloud = standIn({ 'booking.read': noNetwork })
    await show()
    expect(screen.getByText(/网络不通/)).toBeInTheDocument()
    cloud.answer({ 'booking.read': refusal('NOT_FOUND') })
    await press('再试一次')
    expect(screen.getByRole('button', { name: '看我的咨询' })).toBeInTheDocument()
  })
})

describe('a late cancellation', () => {
  beforeEach(() => jest.useFakeTimers({ now: Date.parse('2026-11-24T23:30:00.000Z') }))
  afterEach(() => jest.useRealTimers())

  it('says beforehand that it counts, how much counts already and what follows; and afterwards what it came to', async () => {
    const counted = { already: 1.5, pausedUntil: null }
    standIn({ 'booking.read': { ...booked, counted }, 'booking.cancel': { ...cancelled, counted } })
    await show()
    await press('不来了，取消')
    expect(screen.getByRole('dialog')).toHaveTextContent(
      '离约好的时间不到 2 小时，现在取消算半次爽约。您最近 90 天已经算了 1 次半，加上这次是 2 次。90 天内满 3 次，网上预约暂停 30 天。',
    )
    await press('取消预约')
    expect(screen.getByText(/临到时间取消，算半次爽约，最近 90 天一共算了 2 次/)).toBeInTheDocument()
  })

  it('threatens nobody whom it does not count for', async () => {
    standIn({ 'booking.read': { ...booked, lateCounts: 0, counted: null } })
    await show()
    await press('不来了，取消')
    expect(screen.getByRole('dialog')).toHaveTextContent('取消不影响您，不计次。')
    expect(screen.getByRole('dialog')).not.toHaveTextContent('爽约')
  })
})

describe('the called number', () => {
  const pass = (seconds: number) => act(async () => jest.advanceTimersByTimeAsync(seconds * 1_000))
  beforeEach(() => jest.useFakeTimers({ now: Date.parse('2026-11-25T00:40:00.000Z') }))
  afterEach(() => jest.useRealTimers())
  const reads = (cloud: ReturnType<typeof standIn>) => cloud.sent('booking.read').length
  const checkedIn = { ...booked, state: 'checkedIn' as const, ticket: 'B001', code: '', actions: [] }

  it('appears by itself within half a minute; an hour of waiting costs at most 135 calls', async () => {
    const cloud = standIn({ 'booking.read': checkedIn })
    await show()
    await pass(3_600)
    expect(reads(cloud)).toBeGreaterThanOrEqual(105)
    expect(reads(cloud)).toBeLessThanOrEqual(135)
    cloud.answer({ 'booking.read': { ...checkedIn, state: 'called' } })
    await pass(33)
    expect(screen.getByText('叫到您了')).toBeInTheDocument()
  })

  it('is asked for on its day, seldom before it has signed in', async () => {
    const cloud = standIn({ 'booking.read': booked })
    await show()
    await pass(3_600)
    expect(reads(cloud)).toBeGreaterThanOrEqual(10)
    expect(reads(cloud)).toBeLessThanOrEqual(18)
  })

  it.each([
    ['on another day', { ...booked, date: '2026-11-27' }],
    ['once it is cancelled', cancelled],
    ['once it is done', { ...booked, state: 'done' as const, code: '', actions: [] }],
    ['once it was missed', { ...booked, state: 'absent' as const, code: '', actions: [] }],
  ])('is not asked for %s', async (_when, booking) => {
    const cloud = standIn({ 'booking.read': booking })
    await show()
    await pass(24 * 3_600)
    expect(reads(cloud)).toBe(1)
  })
})
