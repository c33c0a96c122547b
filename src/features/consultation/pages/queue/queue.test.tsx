import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { QueueList } from '@/shared/consultation/contract'
import { noNetwork, refusal, standIn } from '../../../../../tests/ui/cloud'
import { line, page, waiting } from '../../../../../tests/ui/samples'
import { phone } from '../../../../../tests/ui/taro'
import Queue from './index'

const nothing = { waiting: page<typeof line>(), inHand: page<typeof line>(), answeredByMe: page<typeof line>() }
const lists = { ...nothing, waiting: page(line) }
// jsdom lays nothing out and cannot scroll.
Element.prototype.scrollIntoView = jest.fn()
beforeEach(() => jest.mocked(Taro.navigateTo).mockClear())

const show = async () => {
  render(<Queue />)
  await act(async () => undefined)
}
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const claim = () => press('接下：老板不发工资')

describe('接咨询', () => {
  it('says who was quicker, and takes the question away', async () => {
    const cloud = standIn({ 'consultation.queue': lists, 'consultation.claim': refusal('TAKEN', { who: '孙律师' }) })
    await show()
    cloud.answer({ 'consultation.queue': nothing })
    await claim()
    expect(screen.getByText('孙律师已经接了这件咨询，请看下一件。')).toBeInTheDocument()
    expect(screen.getByText('没有人在等')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '看待办' })).toBeNull()
  })

  it('keeps the list without a network, and says so once', async () => {
    standIn({ 'consultation.queue': lists, 'consultation.claim': noNetwork })
    await show()
    await claim()
    expect(screen.getAllByText(/网络不通/)).toHaveLength(1)
    expect(screen.getByText('老板不发工资')).toBeInTheDocument()
  })

  it('opens the desk of what was claimed', async () => {
    standIn({ 'consultation.queue': lists, 'consultation.claim': { ...waiting, state: 'claimed' } })
    await show()
    await claim()
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/desk/index?id=c-1') })
  })

  it('opens it beside the list in a wide window, and tells the list when it moved on', async () => {
    const narrow = window.matchMedia
    window.matchMedia = jest.fn(() => ({ matches: true, addEventListener: jest.fn(), removeEventListener: jest.fn() })) as never
    const open = { ...waiting, mine: false, actions: ['claim' as const] }
    const cloud = standIn({
      'consultation.queue': lists,
      'consultation.read': open,
      'consultation.claim': { ...open, state: 'claimed', lawyer: '陈律师', actions: ['answer', 'handBack'] },
    })
    await show()
    expect(screen.getByText('点左边的一件，就在这里看')).toBeInTheDocument()
    await act(async () => fireEvent.click(screen.getByText('老板不发工资')))
    expect(screen.getByText('老板不发工资，怎么办？')).toBeInTheDocument()
    expect(document.activeElement).toHaveTextContent('劳动争议咨询')
    cloud.answer({ 'consultation.queue': { ...nothing, inHand: page({ ...line, state: 'claimed' }) } })
    await press('接下这件咨询')
    expect(screen.getByText('写答复')).toBeInTheDocument()
    expect(screen.getByRole('tab', { name: '我手上的 1' })).toBeInTheDocument()
    expect(Taro.navigateTo).not.toHaveBeenCalled()
    window.matchMedia = narrow
  })

  it.each<[QueueList, RegExp]>([
    ['waiting', /^等人接/],
    ['answeredByMe', /^答过的/],
  ])('brings more of the list %s when asked, from where it ended', async (list, tab) => {
    const cloud = standIn({
      'consultation.queue': { ...nothing, [list]: { items: [line], next: 'cursor' } },
      'consultation.queuePage': page({ ...line, id: 'c-2', opening: '押金不退' }),
    })
    await show()
    await act(async () => fireEvent.click(screen.getByRole('tab', { name: tab })))
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('1+')
    await press('再看更多')
    expect(screen.getByText('押金不退')).toBeInTheDocument()
    expect(screen.getByText('都在这里了。')).toBeInTheDocument()
    expect(cloud.sent('consultation.queuePage')).toEqual([{ list, before: 'cursor' }])
  })

  it('shows an asker once, and opens what else they asked below it', async () => {
    const cloud = standIn({
      'consultation.queue': { ...nothing, waiting: page({ ...line, behind: 2 }) },
      'consultation.queueBehind': page({ ...line, id: 'c-2', opening: '押金不退' }, { ...line, id: 'c-3', opening: '楼上漏水' }),
    })
    await show()
    expect(cloud.sent('consultation.queueBehind')).toHaveLength(0)
    await press('同一个人还有 2 个在等')
    expect(cloud.sent('consultation.queueBehind')).toEqual([{ id: 'c-1', limit: 20 }])
    fireEvent.click(screen.getByText('楼上漏水'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/desk/index?id=c-3') })
    await press('同一个人还有 2 个在等')
    expect(screen.queryByText('楼上漏水')).toBeNull()
  })

  it('says how long and how often one may ask on, from the table', async () => {
    standIn({ 'consultation.queue': nothing })
    await show()
    await act(async () => fireEvent.click(screen.getByRole('tab', { name: /^答过的/ })))
    expect(screen.getByText('您答复后，对方 7 天内可以追问 3 次。')).toBeInTheDocument()
  })

  it('looks again by itself, because others take questions out of it', async () => {
    jest.useFakeTimers()
    const cloud = standIn({ 'consultation.queue': lists })
    await show()
    cloud.answer({ 'consultation.queue': nothing })
    await act(async () => jest.advanceTimersByTimeAsync(66_000))
    expect(screen.getByText('没有人在等')).toBeInTheDocument()
    jest.useRealTimers()
  })

  it('costs at most thirty-six calls in an hour in which nothing happens, and none while it is hidden', async () => {
    jest.useFakeTimers()
    const cloud = standIn({ 'consultation.queue': lists })
    await show()
    await act(async () => jest.advanceTimersByTimeAsync(3_600_000))
    const calls = cloud.sent('consultation.queue').length
    expect(calls).toBeGreaterThanOrEqual(28)
    expect(calls).toBeLessThanOrEqual(36)
    await act(async () => phone.goesAway())
    await act(async () => jest.advanceTimersByTimeAsync(3_600_000))
    expect(cloud.sent('consultation.queue')).toHaveLength(calls)
    jest.useRealTimers()
  })

  it('says which follow-up waits, that one was given back, and keeps what was ended among what was answered', async () => {
    standIn({
      'consultation.queue': {
        waiting: page({ ...line, passedOn: true }),
        inHand: page({ ...line, id: 'c-2', state: 'followedUp', followUps: 2 }),
        answeredByMe: page({ ...line, id: 'c-3', state: 'closed', dueAt: null, ending: 'unsolved' }),
      },
    })
    await show()
    expect(screen.getByText('有律师退回过')).toBeInTheDocument()
    await act(async () => fireEvent.click(screen.getByRole('tab', { name: /^我手上的/ })))
    expect(screen.getByText('第 2 次追问')).toBeInTheDocument()
    await act(async () => fireEvent.click(screen.getByRole('tab', { name: /^答过的/ })))
    expect(screen.getByText('对方说没解决')).toBeInTheDocument()
    expect(screen.getByText('已经结束')).toBeInTheDocument()
  })

  it('leads home whoever is no lawyer, and asks no more', async () => {
    jest.useFakeTimers()
    const cloud = standIn({ 'consultation.queue': refusal('NOT_ALLOWED') })
    await show()
    expect(screen.getByRole('button', { name: '回首页' })).toBeInTheDocument()
    await act(async () => jest.advanceTimersByTimeAsync(3_600_000))
    expect(cloud.sent('consultation.queue')).toHaveLength(1)
    jest.useRealTimers()
  })

  it('says that there is no network, and tries again', async () => {
    const cloud = standIn()
    await show()
    expect(screen.getByText(/网络不通/)).toBeInTheDocument()
    cloud.answer({ 'consultation.queue': lists })
    await press('再试一次')
    expect(screen.getByText('老板不发工资')).toBeInTheDocument()
  })
})
