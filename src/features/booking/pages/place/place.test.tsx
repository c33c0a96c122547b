import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import { refusal, standIn } from '../../../../../tests/ui/cloud'
import { point } from '../../../../../tests/ui/samples'
import Place from './index'

const { id: pointId, name: pointName, areaName } = point
const place = { pointId, pointName, areaName, sample: true, next: { date: '2026-11-25', slot: '0900', free: 2 } }
const show = async () => {
  render(<Place />)
  await act(async () => undefined)
}
beforeEach(() => {
  useRouter().params = { need: 'advice' }
})

describe('去哪里', () => {
  it('says where it can be done and when next, and opens the times', async () => {
    standIn({ 'booking.places': [place, { ...place, pointId: 'point-2', pointName: '杜集服务点', next: null }] })
    await show()
    expect(screen.getByText(`${areaName}，14 天内约满了，可以排队等空位`)).toBeInTheDocument()
    fireEvent.click(screen.getByText(pointName))
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: expect.stringContaining(`/time/index?need=advice&point=${pointId}`) })
  })

  it('says what a place waits for, instead of saying that it is full', async () => {
    standIn({ 'booking.places': [{ ...place, next: null, waiting: ['2027-01-04', '2027-01-05'] }] })
    await show()
    expect(
      screen.getByText(`${areaName}，现在没有空位。还没收到 2027 年的国家放假安排，1月4日、1月5日先不能约，收到后就能约。`),
    ).toBeInTheDocument()
  })

  it('asks anew from the day that is chosen', async () => {
    const cloud = standIn({ 'booking.places': [place] })
    await show()
    await act(async () => fireEvent.change(screen.getByLabelText(/^哪天以后/), { target: { value: '2026-12-01' } }))
    expect(cloud.sent('booking.places')).toEqual([{ need: 'advice' }, { need: 'advice', from: '2026-12-01' }])
  })

  it('is the reception, where everything can be asked, for a need that it does not know', async () => {
    useRouter().params = { need: 'nonsense' }
    const cloud = standIn({ 'booking.places': [] })
    await show()
    expect(cloud.sent('booking.places')).toEqual([{ need: 'reception' }])
    expect(screen.getByText('这件事还没有开放网上约')).toBeInTheDocument()
  })

  it('says that there is no network, then why it was refused, with the step that helps', async () => {
    const cloud = standIn()
    await show()
    expect(screen.getByText(/网络不通/)).toBeInTheDocument()
    cloud.answer({ 'booking.places': refusal('UNKNOWN_ACTION') })
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '再试一次' })))
    expect(screen.getByRole('button', { name: '回首页' })).toBeInTheDocument()
  })
})
