import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { standIn } from '../../../../../tests/ui/cloud'
import { point } from '../../../../../tests/ui/samples'
import { router } from '../../../../../tests/ui/taro'
import Point from './index'

const show = async (found: typeof point | null) => {
  router.params = { id: point.id }
  const cloud = standIn({ 'directory.servicePoint': found })
  render(<Point />)
  await act(async () => undefined)
  return cloud
}

describe('服务点', () => {
  it('says where it is, when it is open, its number, and leads to what can be booked and to the wall', async () => {
    const cloud = await show(point)
    expect(cloud.sent('directory.servicePoint')).toEqual([{ id: point.id }])
    expect(screen.getByRole('heading', { level: 1, name: point.name })).toBeInTheDocument()
    expect(screen.getByText(point.address)).toBeInTheDocument()
    expect(screen.getByText(point.hours)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: new RegExp(`${point.phone}.*打给这里`) })).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '约个时间来' }))
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: expect.stringContaining('/needs/index?point=') })
    fireEvent.click(screen.getByRole('button', { name: '看现在叫到几号' }))
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: expect.stringContaining('/board/index?point=') })
  })

  it('leads nobody to the middle of an area: it says to ring', async () => {
    await show({ ...point, location: { latitude: 33.9, longitude: 116.8, approximate: true } })
    expect(screen.queryByRole('button', { name: '怎么去' })).toBeNull()
    expect(screen.getByText(/还没有标到地图上/)).toBeInTheDocument()
  })

  it('offers the way to a measured place', async () => {
    await show({ ...point, location: { latitude: 33.9, longitude: 116.8, approximate: false } })
    expect(screen.getByRole('button', { name: '怎么去' })).toBeInTheDocument()
  })

  it('says so when there is none', async () => {
    await show(null)
    expect(screen.getByText('没有这个服务点')).toBeInTheDocument()
  })
})
