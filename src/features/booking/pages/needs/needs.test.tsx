import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import { refusal, standIn } from '../../../../../tests/ui/cloud'
import Needs from './index'

const show = async () => {
  render(<Needs />)
  await act(async () => undefined)
}
beforeEach(() => {
  useRouter().params = { point: 'point-340600' }
})

describe('能办什么', () => {
  it('says what can be booked there and when next, and opens its times', async () => {
    const cloud = standIn({
      'booking.needsAt': [
        { need: 'advice', next: { date: '2026-11-25', slot: '0900', free: 2 } },
        { need: 'notary', next: null },
      ],
    })
    await show()
    expect(screen.getByText('最早 11月25日 周三 上午 9:00')).toBeInTheDocument()
    expect(screen.getByText('14 天内约满了，可以排队等空位')).toBeInTheDocument()
    fireEvent.click(screen.getByText('最早 11月25日 周三 上午 9:00'))
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: expect.stringContaining('/time/index?need=advice&point=point-340600') })
    expect(cloud.sent('booking.needsAt')).toEqual([{ pointId: 'point-340600' }])
  })

  it('is no dead end where nothing can be booked', async () => {
    standIn({ 'booking.needsAt': [] })
    await show()
    expect(screen.getByText('这里还没有开放网上约')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '打电话 12348，打电话约' })).toBeInTheDocument()
  })

  it('says that there is no network, then why it was refused, with the step that helps', async () => {
    const cloud = standIn()
    await show()
    expect(screen.getByText(/网络不通/)).toBeInTheDocument()
    cloud.answer({ 'booking.needsAt': refusal('UNKNOWN_ACTION') })
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '再试一次' })))
    expect(screen.getByText(/您的版本太旧了/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '回首页' })).toBeInTheDocument()
  })
})
