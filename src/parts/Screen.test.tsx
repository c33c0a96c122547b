import { fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Subject } from '@/platform'
import type { Failure } from '@/shared/contract'
import { Screen } from './Screen'

const offline: Failure = { code: 'OFFLINE', message: '网络不通。', next: 'retry' }
const stranger: Failure = { code: 'NOT_FOUND', message: '没有找到。', next: 'openConsultations' }
const subject = (part: Partial<Subject<string>>): Subject<string> => ({
  state: 'ready',
  data: null,
  at: null,
  error: null,
  reload: jest.fn(),
  put: jest.fn(),
  during: (run) => run(),
  ...part,
})
const show = (part: Partial<Subject<string>>, more: { empty?: string; meanwhile?: string } = {}) => {
  const given = subject(part)
  render(
    <Screen title="您的咨询" subject={given} {...more}>
      {(words) => <p>{words}</p>}
    </Screen>,
  )
  return given
}
const button = (name: string) => screen.queryByRole('button', { name })

describe('a screen', () => {
  it('asks its question while it loads, and shows no content', () => {
    show({ state: 'loading' })
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('您的咨询')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('shows what came', () => {
    show({ data: '陈律师答复了' })
    expect(screen.getByText('陈律师答复了')).toBeInTheDocument()
    expect(screen.queryByRole('status')).toBeNull()
  })

  it('shows in place of the content that there is nothing', () => {
    show({ data: '' }, { empty: '还没有' })
    expect(screen.getByText('还没有')).toBeInTheDocument()
  })

  it.each([
    ['offline', offline],
    ['failed', { ...offline, code: 'BROKEN' }],
  ] as const)('says why there is nothing when it is %s, and tries again', (state, error) => {
    const { reload } = show({ state, error })
    expect(screen.getByRole('alert')).toHaveTextContent('网络不通。')
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    expect(reload).toHaveBeenCalledTimes(1)
  })

  it('has the button that helps where trying again does not', () => {
    show({ state: 'failed', error: stranger })
    expect(button('再试一次')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '看我的咨询' }))
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/consultations/index' })
  })

  it('keeps old content in sight, and says from when it is, why, and what helps meanwhile', () => {
    const { reload } = show({ data: '陈律师答复了', at: '2026-11-24T01:30:00.000Z', error: offline }, { meanwhile: '请听窗口叫号。' })
    expect(screen.getByText('陈律师答复了')).toBeInTheDocument()
    expect(screen.getByRole('status')).toHaveTextContent(/这是 11月24日 周二 上午 9:30 的，可能旧了.*网络不通。请听窗口叫号。/)
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    expect(reload).toHaveBeenCalledTimes(1)
  })

  it.each([{}, { subject: undefined }])('shows its content at once where no call brings it', (given) => {
    render(<Screen {...given}>只看不用等</Screen>)
    expect(screen.getByText('只看不用等')).toBeInTheDocument()
  })

  it('has a way back in a browser, tabs have none', () => {
    const { unmount } = render(<Screen>…</Screen>)
    expect(button('返回')).not.toBeNull()
    unmount()
    render(<Screen tab>…</Screen>)
    expect(button('返回')).toBeNull()
  })
})
