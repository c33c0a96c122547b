import { act, fireEvent, render, screen, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { IdentityProvider } from '@/platform'
import { refusal, standIn, type Answers } from '../../../tests/ui/cloud'
import { answeredWait, noWaits, page, rateableWait, resident } from '../../../tests/ui/samples'
import Me from './index'

const message = (id: string, read: boolean) => ({
  id,
  at: '2026-11-24T01:00:00.000Z',
  title: '',
  text: '',
  to: { page: 'inbox' as const, params: {} },
  read,
})
const answers: Answers = {
  'account.whoAmI': resident,
  'account.waits': { ...noWaits, items: [answeredWait, rateableWait] },
  'account.inbox': page(message('1', false), message('2', true)),
}
const show = async () => {
  render(
    <IdentityProvider>
      <Me />
    </IdentityProvider>,
  )
  await act(async () => undefined)
}
const button = (name: string | RegExp) => screen.getByRole('button', { name })
beforeEach(() => {
  Taro.removeStorageSync('identity')
  jest.clearAllMocks()
})

describe('我的', () => {
  it.each([
    ['我的咨询', 'switchTab', '/pages/consultations/index'],
    ['我的预约', 'switchTab', '/pages/bookings/index'],
    ['消息', 'navigateTo', '/inbox/index'],
    ['字大一点、深色', 'navigateTo', '/appearance/index'],
    ['看全部，收回同意', 'navigateTo', '/privacy/index'],
  ] as const)('%s leads there', async (name, way, url) => {
    standIn(answers)
    await show()
    fireEvent.click(button(new RegExp(`^${name}`)))
    expect(Taro[way]).toHaveBeenCalledWith({ url: expect.stringContaining(url) })
  })

  it('says how many messages are new, and opens at once the one service that waits to be rated', async () => {
    standIn(answers)
    await show()
    expect(screen.getByText('1 条新的')).toBeInTheDocument()
    fireEvent.click(button(/^等我评价.*1 件/))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/consultation/index?id=c-1&rate=1') })
  })

  it('says that more waits to be rated than it lists, and leads to where all of it is', async () => {
    standIn({ ...answers, 'account.waits': { items: [rateableWait], more: ['rating'], missing: [] } })
    await show()
    fireEvent.click(button(/^等我评价.*1\+ 件/))
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '我的预约' }))
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/bookings/index' })
  })

  it('counts what waits to be rated alone: what else waits, is more or is missing does not show there', async () => {
    standIn({ ...answers, 'account.waits': { items: [answeredWait], more: ['consultation'], missing: ['booking'] } })
    await show()
    expect(screen.getByText('没有')).toBeInTheDocument()
  })

  it('shows staff their work and by their name, residents neither', async () => {
    standIn({ ...answers, 'account.whoAmI': { ...resident, staff: { id: 'chen', name: '陈律师', title: '律师', roles: ['lawyer'] } } })
    await show()
    expect(screen.getByText('您好，陈律师')).toBeInTheDocument()
    fireEvent.click(button(/^待办：去接咨询/))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/queue/index') })
  })

  it('is all there without a network and for a stranger, and says what can be tried again', async () => {
    const cloud = standIn()
    await show()
    expect(button(/^等我评价.*没打开，点一下再试/)).toBeInTheDocument()
    cloud.answer({ 'account.waits': refusal('NOT_SIGNED_IN') })
    await act(async () => fireEvent.click(button(/^等我评价/)))
    expect(screen.getByText('没有')).toBeInTheDocument()
    expect(screen.getByText('您好')).toBeInTheDocument()
  })
})
