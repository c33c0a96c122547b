import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import { IdentityProvider } from '@/platform'
import { noticeVersion } from '@/shared/account/notice'
import { noNetwork, refusal, standIn } from '../../../../../tests/ui/cloud'
import { booked } from '../../../../../tests/ui/samples'
import InvitationPage from './index'

const show = async () => {
  render(
    <IdentityProvider>
      <InvitationPage />
    </IdentityProvider>,
  )
  await act(async () => undefined)
}
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const write = (name: RegExp, value: string) => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const unopened = { 'booking.invitation': { bookingId: null } }
beforeEach(() => {
  useRouter().params = { ref: 'i-1' }
  Taro.setStorageSync('identity', { agreedTo: noticeVersion })
  jest.mocked(Taro.redirectTo).mockClear()
})

describe('请您来调解', () => {
  it('opens by the card and the digits, however they are spaced, and goes on to what it is', async () => {
    const cloud = standIn({ ...unopened, 'booking.openSide': booked })
    await show()
    expect(screen.queryByRole('textbox', { name: /您的电话/ })).toBeNull()
    write(/六位数字/, '482 913')
    await press('打开看看')
    expect(cloud.sent('booking.openSide')).toEqual([{ ref: 'i-1', code: '482913' }])
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: expect.stringContaining('/booking/index?id=b-1') })
  })

  it('without a card asks for the own telephone number', async () => {
    useRouter().params = {}
    const cloud = standIn({ 'booking.openSide': booked })
    await show()
    write(/六位数字/, '482913')
    await press('打开看看')
    expect(screen.getByText('电话号码不对，请核对一下。')).toBeInTheDocument()
    expect(cloud.sent('booking.openSide')).toEqual([])
    write(/您的电话/, '13800000000')
    await press('打开看看')
    expect(cloud.sent('booking.openSide')).toEqual([{ phone: '13800000000', code: '482913' }])
    expect(cloud.sent('booking.invitation')).toEqual([])
  })

  it('says before it sends anything that six digits are wanted', async () => {
    const cloud = standIn(unopened)
    await show()
    write(/六位数字/, '12345')
    await press('打开看看')
    expect(screen.getByText('六位数字不对，请核对一下。')).toBeInTheDocument()
    expect(cloud.sent('booking.openSide')).toEqual([])
  })

  it('says what to do when the digits open nothing, and the reason goes when they are changed', async () => {
    standIn({ ...unopened, 'booking.openSide': refusal('INVITE_UNKNOWN') })
    await show()
    write(/六位数字/, '482913')
    await press('打开看看')
    expect(screen.getByText(/没有找到这份邀请/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '打 12348' })).toBeInTheDocument()
    write(/六位数字/, '482914')
    expect(screen.queryByText(/没有找到这份邀请/)).toBeNull()
  })

  it('asks for consent before who opens it is kept', async () => {
    Taro.removeStorageSync('identity')
    const cloud = standIn({ ...unopened, 'booking.openSide': booked })
    await show()
    write(/六位数字/, '482913')
    await press('打开看看')
    expect(cloud.sent('booking.openSide')).toEqual([])
    await press('同意，打开')
    expect(cloud.sent('booking.openSide')).toHaveLength(1)
  })

  it('takes who has opened it before straight on; without a network the form is there', async () => {
    standIn({ 'booking.invitation': { bookingId: 'b-9' } })
    await show()
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: expect.stringContaining('/booking/index?id=b-9') })
    standIn({ 'booking.invitation': noNetwork })
    await show()
    expect(screen.getAllByRole('textbox', { name: /六位数字/ }).length).toBeGreaterThan(0)
  })
})
