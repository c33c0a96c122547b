import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { tooShort } from '@/shared/fields'
import { fields } from '@/shared/specimen/fields'
import { refusal, standIn } from '../../../../../tests/ui/cloud'
import SpecimensPage from './index'

const line = (number: number) => ({
  id: `specimen-${number}`,
  state: 'open' as const,
  what: `第 ${number} 件`,
  openedAt: '2026-11-24T01:00:00.000Z',
  openUntil: '2026-12-24T01:00:00.000Z',
  actions: [],
})
const nothing = { items: [], next: null }
const show = async () => {
  render(<SpecimensPage />)
  await act(async () => undefined)
}
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const write = (value: string) => fireEvent.change(screen.getByLabelText(new RegExp(fields.what.label)), { target: { value } })

beforeEach(() => {
  Taro.removeStorageSync('draft-specimen')
  jest.mocked(Taro.navigateTo).mockClear()
})

test('what is too short is not sent, and the form says how much is missing', async () => {
  const cloud = standIn({ 'specimen.mine': nothing })
  await show()
  write('灯')
  await press('提出')
  expect(screen.getByText(tooShort(fields.what))).toBeInTheDocument()
  expect(cloud.sent('specimen.open')).toEqual([])
})

test('what failed is sent again under the same id, and then opens', async () => {
  const cloud = standIn({ 'specimen.mine': nothing, 'specimen.open': refusal('BUSY') })
  await show()
  write('楼道里的灯坏了')
  await press('提出')
  cloud.answer({ 'specimen.open': line(7) })
  await press('再试一次')
  const [first, second] = cloud.sent('specimen.open')
  expect(first?.what).toBe('楼道里的灯坏了')
  expect(second).toEqual(first)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/specimen/index?id=specimen-7') })
})

test('the list goes on where it ended', async () => {
  standIn({
    'specimen.mine': ({ before }) => (before === undefined ? { items: [line(2)], next: 'there' } : { items: [line(1)], next: null }),
  })
  await show()
  await press('再看更多')
  expect(screen.getByText('第 1 件')).toBeInTheDocument()
  fireEvent.click(screen.getByText('第 2 件'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/specimen/index?id=specimen-2') })
})
