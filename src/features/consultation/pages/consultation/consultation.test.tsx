import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import { readStored, store, takeOver } from '@/platform'
import { noNetwork, refusal, standIn } from '../../../../../tests/ui/cloud'
import { answered, unrated, waiting } from '../../../../../tests/ui/samples'
import { phone } from '../../../../../tests/ui/taro'
import { keepOpen } from '../../opened'
import ConsultationPage from './index'

beforeEach(() => {
  // jsdom lays nothing out and cannot scroll.
  Element.prototype.scrollIntoView = jest.fn()
  store('draft-follow-up-c-1', null)
  useRouter().params = { id: 'c-1' }
})

const show = async () => {
  const view = render(<ConsultationPage />)
  await act(async () => undefined)
  return view
}
const close = () => screen.queryByRole('button', { name: '解决了' })
const ask = () => screen.queryByRole('button', { name: '追问律师' })
const withdraw = () => screen.queryByRole('button', { name: '不问了，撤回' })
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const write = (text: string) => fireEvent.change(screen.getByRole('textbox', { name: '追问' }), { target: { value: text } })

describe('one consultation', () => {
  it('reads the answer in the order in which it helps, with the disclaimer, after one call', async () => {
    const cloud = standIn({ 'consultation.read': answered })
    const { container } = await show()
    expect(screen.getByText('陈律师答复')).toBeInTheDocument()
    const words = container.textContent ?? ''
    const order = ['直接回答', '《劳动合同法》第三十条', '怎么做', '期限：', '您可以申请法律援助', '本答复依据您所述情况作出'].map((part) =>
      words.indexOf(part),
    )
    expect(order).not.toContain(-1)
    expect([...order].sort((a, b) => a - b)).toEqual(order)
    expect(cloud.calls.map(({ name }) => name)).toEqual(['consultation.read'])
  })

  it('has the buttons that the server allows, and no others', async () => {
    const cloud = standIn({ 'consultation.read': answered })
    const { unmount } = await show()
    expect([close(), ask(), withdraw()].map((button) => button !== null)).toEqual([true, true, false])
    unmount()
    cloud.answer({ 'consultation.read': { ...answered, actions: ['close'] } })
    await show()
    expect([close(), ask(), withdraw()].map((button) => button !== null)).toEqual([true, false, false])
  })

  it('asks before it takes a question back', async () => {
    const cloud = standIn({ 'consultation.read': waiting, 'consultation.withdraw': { ...waiting, state: 'withdrawn', actions: [] } })
    await show()
    await press('不问了，撤回')
    expect(cloud.sent('consultation.withdraw')).toHaveLength(0)
    await press('撤回')
    expect(screen.getByRole('button', { name: '重新问一个' })).toBeInTheDocument()
    expect(cloud.calls.map(({ name }) => name)).toEqual(['consultation.read', 'consultation.withdraw'])
  })

  it('ends with the rating on the same screen', async () => {
    standIn({
      'consultation.read': answered,
      'consultation.close': { ...answered, state: 'closed', recordId: 'record-1', rated: unrated, actions: [] },
    })
    await show()
    await press('解决了')
    await press('解决了，结束')
    expect(screen.getByText('这次服务怎么样？')).toBeInTheDocument()
    expect(document.activeElement?.id).toBe('rating')
  })

  it.each([
    ['解决了', '解决了，结束', 'solved'],
    ['还没解决，先到这里', '先到这里', 'unsolved'],
  ] as const)('%s: asks once more, says what is given up, and sends what was said', async (button, confirm, ending) => {
    const cloud = standIn({
      'consultation.read': answered,
      'consultation.close': { ...answered, state: 'closed', ending, actions: [] },
    })
    await show()
    await press(button)
    expect(screen.getByRole('dialog')).toHaveTextContent(/还能追问 3 次，到 11月30日 .*为止；结束以后就不能追问了/)
    await press('再看看')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(cloud.sent('consultation.close')).toEqual([])
    await press(button)
    await press(confirm)
    expect(cloud.sent('consultation.close')).toEqual([{ id: 'c-1', ending }])
    expect(screen.queryByText('还没解决，还有这些办法') !== null).toBe(ending === 'unsolved')
  })

  it('shows the next ways after an unsolved ending, each one tap away', async () => {
    standIn({ 'consultation.read': { ...answered, state: 'closed', ending: 'unsolved', actions: [] } })
    await show()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('先到这里了')
    await press('约个时间，当面问律师')
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: expect.stringContaining('/place/index?need=advice') })
    await press('申请法律援助，请人帮您办')
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: expect.stringContaining('/place/index?need=legalAid') })
    expect(screen.getAllByRole('button', { name: /打电话 12348/ }).length).toBeGreaterThan(1)
  })

  it('says kindly that another lawyer is asked, and nothing of why', async () => {
    standIn({ 'consultation.read': { ...waiting, passedOn: true } })
    await show()
    expect(screen.getByText(/刚才那位律师不方便答，已经在请别的律师/)).toBeInTheDocument()
  })

  it('is read by a lawyer at the desk, in words for lawyers', async () => {
    standIn({ 'consultation.read': { ...waiting, mine: false, actions: ['claim'] } })
    const { unmount } = await show()
    expect(Taro.redirectTo).toHaveBeenLastCalledWith({ url: expect.stringContaining('/desk/index?id=c-1') })
    expect(screen.queryByText(/您的问题|不用守着/)).toBeNull()
    unmount()
    standIn({ 'consultation.read': refusal('TAKEN', { who: '孙律师' }) })
    await show()
    expect(screen.getByText('孙律师已经接了这件咨询，请看下一件。')).toBeInTheDocument()
    expect(screen.queryByText(/您的/)).toBeNull()
  })

  it('shows how it stands now when it has moved on meanwhile, beside the reason', async () => {
    const cloud = standIn({ 'consultation.read': waiting, 'consultation.withdraw': refusal('ALREADY_ANSWERED') })
    await show()
    cloud.answer({ 'consultation.read': answered })
    await press('不问了，撤回')
    await press('撤回')
    expect(screen.getByText(/律师已经答复，不能撤回了/)).toBeInTheDocument()
    expect(screen.getByText('陈律师答复')).toBeInTheDocument()
    expect(withdraw()).toBeNull()
  })

  it('keeps a follow-up that was not sent', async () => {
    standIn({ 'consultation.read': answered })
    const { unmount } = await show()
    write('没有合同也行吗？')
    unmount()
    await show()
    expect(screen.getByRole('textbox', { name: '追问' })).toHaveValue('没有合同也行吗？')
  })

  it('sends a follow-up again under its id, and keeps nothing of it once it arrived', async () => {
    const cloud = standIn({ 'consultation.read': answered, 'consultation.followUp': noNetwork })
    await show()
    write('没有合同也行吗？')
    await press('追问律师')
    await press('再试一次')
    cloud.answer({ 'consultation.followUp': { ...answered, state: 'followedUp', actions: [] } })
    await press('再试一次')
    expect(screen.getByText('追问送到了')).toBeInTheDocument()
    expect(readStored('draft-follow-up-c-1')).toBeNull()
    const sent = cloud.sent('consultation.followUp')
    expect(sent).toHaveLength(3)
    expect(new Set(sent.map(({ followUpId }) => followUpId)).size).toBe(1)
  })

  it('says what is wrong with a follow-up in the words of the server, and sends nothing', async () => {
    const cloud = standIn({ 'consultation.read': answered })
    await show()
    write('行吗')
    await press('追问律师')
    expect(screen.getByText('追问请至少写 5 个字。')).toBeInTheDocument()
    expect(cloud.sent('consultation.followUp')).toHaveLength(0)
    write('行吗行吗')
    expect(screen.getByText('追问请至少写 5 个字。')).toBeInTheDocument()
    write('行吗？多久？')
    expect(screen.queryByText('追问请至少写 5 个字。')).toBeNull()
  })

  it('does not lose a follow-up that came too late: it can be asked anew', async () => {
    const cloud = standIn({ 'consultation.read': answered })
    const { unmount } = await show()
    write('没有合同也行吗？')
    unmount()
    cloud.answer({ 'consultation.read': { ...answered, actions: ['close'] } })
    await show()
    expect(screen.getByText('您写的追问还没送出')).toBeInTheDocument()
    expect(screen.getByText(/答复已过 7 天/)).toBeInTheDocument()
    await press('用这些话重新问一个')
    expect(takeOver('ask')).toBe('没有合同也行吗？')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/ask/index') })
  })

  it('does not send old words again once they were changed', async () => {
    standIn({ 'consultation.read': answered, 'consultation.followUp': noNetwork })
    await show()
    write('没有合同也行吗？')
    await press('追问律师')
    expect(screen.getByRole('button', { name: '再试一次' })).toBeInTheDocument()
    write('没有合同，也没有工牌，行吗？')
    expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
  })

  it('keeps the help for a danger in sight while the question waits, and a way out', async () => {
    standIn({ 'consultation.read': { ...waiting, risks: ['domesticViolence'], quiet: true } })
    await show()
    expect(screen.getByRole('button', { name: /打电话 110/ })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '马上离开' })).toBeInTheDocument()
  })

  it('hears danger in a follow-up: help and the shorter promise at once, and nothing of it kept on the phone', async () => {
    standIn({ 'consultation.read': answered })
    await show()
    expect(screen.getByRole('button', { name: '打电话 110，有危险' })).toBeInTheDocument()
    write('老板带人拿刀堵在我家门口')
    expect(screen.getByRole('button', { name: '打电话 110，报警' })).toBeInTheDocument()
    expect(screen.getByText(/^2 小时内有律师答复/)).toBeInTheDocument()
    expect(readStored('draft-follow-up-c-1')).toBeNull()
  })

  it('has a way out on every sensitive matter, while it is rated too', async () => {
    standIn({ 'consultation.read': { ...answered, quiet: true, state: 'closed', recordId: 'record-1', rated: unrated, actions: [] } })
    await show()
    expect(screen.getByText('这次服务怎么样？')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '马上离开' })).toBeInTheDocument()
  })

  it('is put out of sight with words of the asker’s own, after the way out for who forgets them was said', async () => {
    const cloud = standIn({
      'consultation.read': { ...answered, actions: [...answered.actions, 'hide'] },
      'consultation.hide': noNetwork,
    })
    await show()
    await press('共用这个手机？藏起来')
    expect(screen.getByRole('dialog', { name: '藏起来' })).toHaveTextContent(/忘了谁也打不开。那时打 12348，或到窗口/)
    const words = (value: string) => fireEvent.change(screen.getByRole('textbox', { name: '您的暗语' }), { target: { value } })
    words('槐树')
    await press('藏起来')
    expect(screen.getByText('暗语请至少写 4 个字。')).toBeInTheDocument()
    expect(cloud.sent('consultation.hide')).toHaveLength(0)
    words('外婆家的槐树')
    await press('藏起来')
    cloud.answer({ 'consultation.hide': { id: 'c-1' } })
    await press('再试一次')
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/consultations/index' })
    const sent = cloud.sent('consultation.hide')
    expect(sent.map(({ phrase }) => phrase)).toEqual(['外婆家的槐树', '外婆家的槐树'])
    expect(new Set(sent.map(({ hideId }) => hideId)).size).toBe(1)
  })

  it('shows nothing more of a hidden one when the time for which it was opened is over', async () => {
    const cloud = standIn({ 'consultation.read': { ...answered, hidden: true } })
    await show()
    expect(screen.getByText('陈律师答复')).toBeInTheDocument()
    cloud.answer({ 'consultation.read': refusal('NOT_FOUND') })
    await act(async () => phone.comesBack())
    expect(screen.queryByText('陈律师答复')).toBeNull()
    expect(screen.getByRole('button', { name: '看我的咨询' })).toBeInTheDocument()
  })

  it('is put back into the list by who opened it', async () => {
    const pass = 'a'.repeat(48)
    keepOpen(pass)
    const hidden = { ...answered, hidden: true, actions: ['unhide' as const] }
    const cloud = standIn({ 'consultation.read': hidden, 'consultation.unhide': { ...answered, actions: ['hide'] } })
    await show()
    expect(screen.getByRole('button', { name: '马上离开' })).toBeInTheDocument()
    await press('不藏了，放回列表')
    keepOpen(null)
    expect([cloud.sent('consultation.read'), cloud.sent('consultation.unhide')]).toEqual([[{ id: 'c-1', pass }], [{ id: 'c-1', pass }]])
    expect(screen.getByRole('button', { name: '共用这个手机？藏起来' })).toBeInTheDocument()
  })

  it('keeps what it shows when it cannot be brought up to date, and says from when it is', async () => {
    const cloud = standIn({ 'consultation.read': answered })
    await show()
    cloud.offline()
    await act(async () => phone.comesBack())
    expect(screen.getByText('陈律师答复')).toBeInTheDocument()
    expect(screen.getByText(/^这是 .*日 周. .* 的，可能旧了$/)).toBeInTheDocument()
    cloud.online()
    await press('再试一次')
    expect(screen.queryByText(/可能旧了/)).toBeNull()
  })

  it('says that there is no network, and tries again', async () => {
    const cloud = standIn()
    await show()
    expect(screen.getByText(/网络不通/)).toBeInTheDocument()
    cloud.answer({ 'consultation.read': answered })
    await press('再试一次')
    expect(screen.getByText('陈律师答复')).toBeInTheDocument()
  })

  it('gives a stranger the way that helps instead of trying again', async () => {
    standIn({ 'consultation.read': refusal('NOT_FOUND') })
    await show()
    expect(screen.getByRole('button', { name: '看我的咨询' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
  })
})

describe('a question that waits', () => {
  const pass = (seconds: number) => act(async () => jest.advanceTimersByTimeAsync(seconds * 1_000))
  beforeEach(() => jest.useFakeTimers({ now: Date.parse('2026-11-23T01:30:00.000Z') }))
  afterEach(() => jest.useRealTimers())
  const reads = (cloud: ReturnType<typeof standIn>) => cloud.sent('consultation.read').length

  it.each(['waiting', 'claimed', 'followedUp'] as const)(
    'shows the answer by itself, %s; an hour of it costs at most twenty calls',
    async (state) => {
      const cloud = standIn({ 'consultation.read': { ...waiting, state } })
      await show()
      await pass(3_600)
      expect(reads(cloud)).toBeGreaterThanOrEqual(15)
      expect(reads(cloud)).toBeLessThanOrEqual(20)
      cloud.answer({ 'consultation.read': answered })
      await pass(270)
      expect(screen.getByText('陈律师答复')).toBeInTheDocument()
    },
  )

  it('is not asked for while the page is hidden, and at once on return', async () => {
    const cloud = standIn({ 'consultation.read': waiting })
    await show()
    await act(async () => phone.goesAway())
    await pass(3_600)
    expect(reads(cloud)).toBe(1)
    await act(async () => phone.comesBack())
    expect(reads(cloud)).toBe(2)
  })

  it.each(['answered', 'closed', 'withdrawn'] as const)('is asked for no more once it is %s', async (state) => {
    const cloud = standIn({ 'consultation.read': { ...answered, state } })
    await show()
    await pass(24 * 3_600)
    expect(reads(cloud)).toBe(1)
  })
})
