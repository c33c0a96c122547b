import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { InboxMessage } from '@/shared/account/contract'
import { refusal, standIn } from '../../../../../tests/ui/cloud'
import { page } from '../../../../../tests/ui/samples'
import Inbox from './index'

const message = (id: string, more: Partial<InboxMessage> = {}): InboxMessage => ({
  id,
  at: '2026-11-24T01:00:00.000Z',
  title: `消息 ${id}`,
  text: '律师答复您了。',
  to: { page: 'consultation', params: { id: 'c-1' } },
  read: false,
  ...more,
})
const show = async () => {
  const view = render(<Inbox />)
  await act(async () => undefined)
  return view
}
const open = (name: string) => act(async () => fireEvent.click(screen.getByText(name)))
beforeEach(() => jest.mocked(Taro.navigateTo).mockClear())

describe('消息', () => {
  it('opens what a message is about, and marks it as read', async () => {
    const cloud = standIn({ 'account.inbox': page(message('m-1')), 'account.markRead': { id: 'm-1' } })
    await show()
    await open('消息 m-1')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/features/consultation/pages/consultation/index?id=c-1' })
    expect(cloud.sent('account.markRead')).toEqual([{ id: 'm-1' }])
  })

  it('shows which are new, brings earlier ones when asked, and says when there are no more', async () => {
    standIn({
      'account.inbox': ({ before }) =>
        before === undefined
          ? { items: [message('m-2'), message('m-1', { read: true })], next: 'cursor' }
          : page(message('m-0', { read: true })),
    })
    await show()
    expect(screen.getAllByText('新')).toHaveLength(1)
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '再看更多' })))
    expect(screen.getByText('消息 m-0')).toBeInTheDocument()
    expect(screen.getByRole('status')).toHaveTextContent('都在这里了')
    expect(screen.queryByRole('button', { name: '再看更多' })).toBeNull()
  })

  it('stays where it is for a page that only a newer app knows, with the words in sight', async () => {
    const cloud = standIn({ 'account.inbox': page(message('m-1')), 'account.markRead': { id: 'm-1' } })
    const fetched = globalThis.fetch
    // The functions are newer than this app, and name a page that it does not have: no contract of today can say so.
    globalThis.fetch = jest.fn(async (...call: Parameters<typeof fetch>) => {
      const response = await fetched(...call)
      const body: unknown = await response.json()
      return { ok: true, json: async () => JSON.parse(JSON.stringify(body).replace('"page":"consultation"', '"page":"ledger"')) as unknown }
    }) as unknown as typeof fetch
    await show()
    await open('消息 m-1')
    expect(Taro.navigateTo).not.toHaveBeenCalled()
    expect(screen.getByText('律师答复您了。')).toBeInTheDocument()
    expect(cloud.sent('account.markRead')).toHaveLength(1)
    expect(cloud.sent('account.inbox')).toHaveLength(2)
  })

  it('says what will come when there is nothing yet', async () => {
    standIn({ 'account.inbox': page() })
    await show()
    expect(screen.getByText('还没有消息')).toBeInTheDocument()
  })

  it('says that there is no network, and tries again', async () => {
    const cloud = standIn()
    await show()
    expect(screen.getByText(/网络不通/)).toBeInTheDocument()
    cloud.answer({ 'account.inbox': page(message('m-1')) })
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '再试一次' })))
    expect(screen.getByText('消息 m-1')).toBeInTheDocument()
  })

  it('gives a stranger the way that helps', async () => {
    standIn({ 'account.inbox': refusal('NOT_SIGNED_IN') })
    await show()
    expect(screen.getByText(/请在微信里打开/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '打 12348' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
  })
})
