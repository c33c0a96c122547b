import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { ServicePoint } from '@/shared/directory/contract'
import { standIn } from '../../../../tests/ui/cloud'
import { point } from '../../../../tests/ui/samples'
import { Nearby } from './Nearby'

const at = (id: string, level: ServicePoint['level'], areaCode: string, location?: ServicePoint['location']): ServicePoint => ({
  ...point,
  id,
  name: `${id}服务点`,
  level,
  areaCode,
  areaName: areaCode,
  ...(location && { location }),
})
const points = [
  at('市', 'city', '340600', { latitude: 33.956, longitude: 116.798, approximate: true }),
  at('杜集', 'county', '340602', { latitude: 33.99, longitude: 116.83, approximate: false }),
  at('烈山', 'county', '340604', { latitude: 33.9, longitude: 116.81, approximate: false }),
  at('渠沟', 'town', '340603'),
]
/** What the browser answers to the question where it is: a place in Duji, or a refusal. */
const browserSays = (yes: boolean) =>
  Object.defineProperty(navigator, 'geolocation', {
    configurable: true,
    value: {
      getCurrentPosition: (good: (found: object) => void, bad: () => void) =>
        yes ? good({ coords: { latitude: 33.988, longitude: 116.824 } }) : bad(),
    },
  })
const show = async () => {
  const view = render(<Nearby />)
  await act(async () => undefined)
  return view
}
const names = () =>
  screen
    .getAllByText(/服务点$/)
    .map((element) => element.textContent)
    .filter((name) => name !== '离您近的服务点')

beforeEach(() => {
  for (const name of ['service-points', 'area']) Taro.removeStorageSync(name)
  standIn({ 'directory.servicePoints': points })
})

describe('离您近的服务点', () => {
  it("shows the city's centre and whether it is open, and asks for nothing", async () => {
    const asked = jest.fn()
    Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition: asked } })
    await show()
    expect(names()).toEqual(['市服务点'])
    expect(screen.getByText(/现在开门，到上午 11:30/)).toBeInTheDocument()
    expect(asked).not.toHaveBeenCalled()
    fireEvent.click(screen.getByText('市服务点'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/point/index?id=%E5%B8%82') })
  })

  it('puts the area chosen before first', async () => {
    Taro.setStorageSync('area', '340604')
    await show()
    expect(names()).toEqual(['烈山服务点', '市服务点'])
  })

  it('shows the nearest first once the phone has said where it is, and says when a place is only about right', async () => {
    browserSays(true)
    await show()
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '按距离找' })))
    await screen.findByText(/大概 \d+ 公里/)
    expect(names()).toEqual(['杜集服务点', '市服务点', '烈山服务点'])
    expect(screen.getByText('示例的位置只是大概，出门前先打 12348。')).toBeInTheDocument()
    // The position is nowhere: neither stored nor sent.
    expect(JSON.stringify(jest.mocked(Taro.setStorageSync).mock.calls)).not.toContain('33.98')
    expect(JSON.stringify(jest.mocked(globalThis.fetch).mock.calls)).not.toContain('33.98')
  })

  it('leads on when the position is refused', async () => {
    browserSays(false)
    await show()
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '按距离找' })))
    expect(screen.getByRole('status')).toHaveTextContent('没拿到您的位置')
    fireEvent.click(screen.getByRole('button', { name: '去“预约”按地方选' }))
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/bookings/index' })
  })

  it('shows without a network what came last time, with its hours and without saying that it is open', async () => {
    const { unmount } = await show()
    unmount()
    standIn()
    await show()
    expect(names()).toEqual(['市服务点'])
    expect(screen.getByText('工作日 上午 8:30–11:30')).toBeInTheDocument()
    expect(screen.queryByText(/现在开门/)).toBeNull()
  })
})
