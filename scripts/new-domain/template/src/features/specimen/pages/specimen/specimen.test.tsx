import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { stateWords } from '@/shared/specimen/words'
import { refusal, standIn } from '../../../../../tests/ui/cloud'
import SpecimenPage from './index'

const stored = {
  id: 'specimen-1',
  state: 'open' as const,
  what: '楼道里的灯坏了',
  openedAt: '2026-11-24T01:00:00.000Z',
  openUntil: '2026-12-24T01:00:00.000Z',
  actions: ['close' as const],
}
const show = async () => {
  const { router } = Taro.getCurrentInstance()
  if (router !== null) router.params = { id: stored.id }
  render(<SpecimenPage />)
  await act(async () => undefined)
}

test('a specimen shows what can be done with it, and once that is done nothing more', async () => {
  standIn({ 'specimen.read': stored, 'specimen.close': { ...stored, state: 'closed', actions: [] } })
  await show()
  expect(screen.getByText(stateWords.open)).toBeInTheDocument()
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '不用办了，结束' })))
  expect(screen.getByText(stateWords.closed)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '不用办了，结束' })).toBeNull()
})

test("a stranger's specimen is missing, and the page leads on", async () => {
  standIn({ 'specimen.read': refusal('NOT_FOUND') })
  await show()
  expect(screen.getByText(/没有找到这件事/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '看我的咨询' })).toBeInTheDocument()
})
