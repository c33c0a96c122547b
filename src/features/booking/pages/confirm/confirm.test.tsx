import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { IdentityProvider } from '@/platform'
import { noticeVersion } from '@/shared/account/notice'
import { noNetwork, refusal, standIn } from '../../../../../tests/ui/cloud'
import { booked, point } from '../../../../../tests/ui/samples'
import Confirm from './index'

const full = refusal('SLOT_FULL', { near: '' }, { offers: [{ pointId: 'point-1', date: '2026-11-25', slot: '0930' }] })
const at = (slot: string) => {
  const { router } = Taro.getCurrentInstance()
  if (router !== null) router.params = { need: 'advice', point: 'point-1', date: '2026-11-25', slot }
}
const write = (name: RegExp, value: string) => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const book = () => act(async () => fireEvent.click(screen.getByRole('button', { name: '约好' })))
beforeEach(() => {
  Element.prototype.scrollIntoView = jest.fn()
  Taro.removeStorageSync('draft-booking-advice')
  Taro.setStorageSync('identity', { agreedTo: noticeVersion })
  at('0900')
})
const show = async () => {
  const view = render(
    <IdentityProvider>
      <Confirm />
    </IdentityProvider>,
  )
  // Who is calling and where to come are asked beside the form.
  await act(async () => undefined)
  return view
}

describe('核对一下', () => {
  it('says what is wrong in the words of the server, and sends nothing', async () => {
    const cloud = standIn({ 'booking.reserve': booked })
    await show()
    write(/^电话/, '123')
    await book()
    for (const words of ['请填怎么称呼来的人。', '电话号码不对，请核对一下。']) expect(screen.getAllByText(words)).toHaveLength(2)
    expect(cloud.sent('booking.reserve')).toEqual([])
  })

  it('says where to come, without which it can be booked all the same', async () => {
    const cloud = standIn({ 'directory.servicePoint': point, 'booking.reserve': booked })
    await show()
    expect(screen.getByText(point.address)).toBeInTheDocument()
    cloud.answer({ 'directory.servicePoint': noNetwork })
    write(/怎么称呼来的人/, '张大妈')
    await book()
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: expect.stringContaining('/booking/index?id=b-1') })
  })

  it('goes under the same id for the same place, and under another for another place or other words', async () => {
    const cloud = standIn({ 'booking.reserve': noNetwork })
    const { unmount } = await show()
    write(/怎么称呼来的人/, '张大妈')
    await book()
    expect(screen.getByText(/网络不通/)).toBeInTheDocument()
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '再试一次' })))
    unmount()
    at('0930')
    await show()
    await book()
    write(/怎么称呼来的人/, '张大爷')
    await book()
    const [first, again, otherPlace, otherWords] = cloud.sent('booking.reserve').map(({ id }) => id)
    expect(again).toBe(first)
    expect(new Set([first, otherPlace, otherWords]).size).toBe(3)
  })

  it('says that no time is chosen yet where none came with the address, sends nothing and leads on', async () => {
    const cloud = standIn({ 'booking.reserve': booked })
    const { router } = Taro.getCurrentInstance()
    const opened = async (params: Record<string, string>) => {
      if (router !== null) router.params = params
      const { unmount } = await show()
      expect(screen.getByText('还没选时间')).toBeInTheDocument()
      expect(screen.queryByRole('button', { name: '约好' })).toBeNull()
      await act(async () => fireEvent.click(screen.getByRole('button', { name: /去选/ })))
      unmount()
    }
    await opened({ need: 'advice', point: 'point-1' })
    expect(Taro.redirectTo).toHaveBeenLastCalledWith({ url: expect.stringMatching(/time\/index\?.*point=point-1/) })
    await opened({})
    expect(Taro.redirectTo).toHaveBeenLastCalledWith({ url: expect.stringContaining('place/index') })
    expect(cloud.sent('booking.reserve')).toEqual([])
  })

  it('offers the nearest places when this one was just taken', async () => {
    standIn({ 'booking.reserve': full })
    await show()
    write(/怎么称呼来的人/, '张大妈')
    await book()
    fireEvent.click(screen.getByRole('button', { name: /11月25日 周三 上午 9:30/ }))
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: expect.stringContaining('slot=0930') })
  })

  it('asks for further places only after saying that this one is taken, and does without them', async () => {
    const days = [
      { date: '2026-11-25', slots: [{ slot: '0930', free: 1 }] },
      {
        date: '2026-11-26',
        slots: [
          { slot: '0900', free: 2 },
          { slot: '1000', free: 0 },
        ],
      },
    ]
    const cloud = standIn({ 'booking.reserve': full, 'booking.openSlots': noNetwork })
    await show()
    write(/怎么称呼来的人/, '张大妈')
    expect(cloud.sent('booking.openSlots')).toEqual([])
    await book()
    expect(screen.getByText(/刚被约满了/)).toBeInTheDocument()
    expect(screen.getAllByRole('button', { name: /改约这个时间/ })).toHaveLength(1)
    cloud.answer({ 'booking.openSlots': { pointName: '', address: '', sample: true, days } })
    await book()
    const offered = screen.getAllByRole('button', { name: /改约这个时间/ }).map((button) => button.textContent)
    expect(offered).toEqual([expect.stringContaining('11月25日 周三 上午 9:30'), expect.stringContaining('11月26日 周四 上午 9:00')])
  })

  it('never keeps on the phone that somebody is being hurt', async () => {
    const cloud = standIn({ 'booking.reserve': booked })
    const { unmount } = await show()
    write(/怎么称呼来的人/, '张大妈')
    fireEvent.click(screen.getByRole('checkbox', { name: /正受家暴/ }))
    expect(JSON.stringify(Taro.getStorageSync('draft-booking-advice'))).not.toContain('violence')
    await book()
    expect(cloud.sent('booking.reserve')).toMatchObject([{ visitor: { groups: ['violence'] } }])
    unmount()
    await show()
    expect(screen.getByRole('checkbox', { name: /正受家暴/ })).not.toBeChecked()
    expect(screen.getByRole('textbox', { name: /怎么称呼来的人/ })).toHaveValue('张大妈')
  })
})
