import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { standIn } from '../../../../../tests/ui/cloud'
import { point } from '../../../../../tests/ui/samples'
import Points from './index'

const points = [
  { ...point, id: 'city', name: '市服务点', areaName: '淮北市' },
  { ...point, id: 'far', name: '远镇服务点', areaName: '濉溪县', location: { latitude: 33.5, longitude: 116.8, approximate: true } },
  { ...point, id: 'near', name: '近镇服务点', areaName: '相山区', location: { latitude: 33.99, longitude: 116.83, approximate: false } },
  ...Array.from({ length: 12 }, (_, i) => ({ ...point, id: `p${i}`, name: `${i}号服务点`, areaName: '烈山区' })),
]
const browserSays = (yes: boolean) =>
  Object.defineProperty(navigator, 'geolocation', {
    configurable: true,
    value: {
      getCurrentPosition: (good: (found: object) => void, bad: () => void) =>
        yes ? good({ coords: { latitude: 33.988, longitude: 116.824 } }) : bad(),
    },
  })
const show = async () => {
  standIn({ 'directory.servicePoints': points })
  render(<Points />)
  await act(async () => undefined)
}
const names = () => screen.getAllByText(/服务点$/).map((element) => element.textContent)
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))

describe('服务点', () => {
  it('stands in the order of the city, ten at first, and goes on when asked', async () => {
    await show()
    expect(names()).toHaveLength(10)
    expect(names()[0]).toBe('市服务点')
    await press('再看更多')
    expect(names()).toHaveLength(15)
    expect(screen.queryByRole('button', { name: '再看更多' })).toBeNull()
  })

  it('the nearest first, once the phone says where it is', async () => {
    browserSays(true)
    await show()
    await press('按远近排')
    expect(names().slice(0, 3)).toEqual(['近镇服务点', '远镇服务点', '市服务点'])
    expect(screen.getByText(/大概 \d+ 公里/)).toBeInTheDocument()
  })

  it('by name, where the phone does not say', async () => {
    browserSays(false)
    await show()
    await press('按远近排')
    expect(screen.getByText(/没拿到您的位置/)).toBeInTheDocument()
    fireEvent.change(screen.getByRole('textbox', { name: '找服务点' }), { target: { value: '濉溪' } })
    expect(names()).toEqual(['远镇服务点'])
    fireEvent.change(screen.getByRole('textbox', { name: '找服务点' }), { target: { value: '宿州' } })
    expect(screen.getByText('没有叫这个名字的服务点')).toBeInTheDocument()
  })

  it('opens the page of a point', async () => {
    await show()
    fireEvent.click(screen.getByText('市服务点'))
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: expect.stringContaining('/point/index?id=city') })
  })
})
