import { act, fireEvent, render, screen, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { IdentityProvider, takeOver } from '@/platform'
import { defaultPreferences } from '@/shared/account/preferences'
import { serviceKinds } from '@/shared/directory/serviceKinds'
import type { WhoAmI } from '@/shared/account/contract'
import type { GatheredWait } from '@/shared/waits/schema'
import { refusal, standIn, type Answers } from '../../../tests/ui/cloud'
import { answeredWait, noWaits, rateableWait, resident } from '../../../tests/ui/samples'
import Home from './index'

const person = (more: Partial<WhoAmI> = {}): WhoAmI => ({ ...resident, ...more })
const nothing: Answers = { 'account.whoAmI': resident, 'account.waits': noWaits }

async function openHome(answers: Answers = nothing) {
  standIn(answers)
  render(
    <IdentityProvider>
      <Home />
    </IdentityProvider>,
  )
  await act(async () => undefined)
}
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const rateable: GatheredWait = {
  ...rateableWait,
  id: 'appointment-b-7',
  title: '当面问律师，11月22日',
  to: { page: 'booking', params: { id: 'b-7', rate: '1' } },
}

// jsdom draws nothing, so it cannot scroll.
beforeAll(() => (Element.prototype.scrollIntoView = jest.fn()))
beforeEach(() => {
  Taro.removeStorageSync('identity')
  Taro.removeStorageSync('draft-home')
  jest.clearAllMocks()
})

describe('首页', () => {
  it('shows everything before any answer, and without a network says what can be tried again', async () => {
    standIn()
    render(<Home />)
    expect(screen.getByText('说说您遇到的问题')).toBeInTheDocument()
    expect(screen.getByText('正在看…')).toBeInTheDocument()
    for (const phone of ['110', '12348', '12345'])
      expect(screen.getAllByRole('button', { name: new RegExp(`打电话 ${phone}`) }).length).toBeGreaterThan(0)
    expect(await screen.findByText('没打开，点一下再试')).toBeInTheDocument()
  })

  it('has nothing to complain of when the platform knows nobody: reading needs no login', async () => {
    standIn({ 'account.waits': refusal('NOT_SIGNED_IN') })
    render(<Home />)
    expect(await screen.findByText('现在没有要您办的')).toBeInTheDocument()
    expect(screen.queryByText('没打开，点一下再试')).toBeNull()
  })

  it('takes the words along to the page that sends them, and keeps them until then', async () => {
    standIn(nothing)
    const first = render(<Home />)
    await act(async () => fireEvent.change(screen.getByLabelText(/您的问题/), { target: { value: '房东不退押金' } }))
    first.unmount()
    await openHome()
    expect(screen.getByLabelText(/您的问题/)).toHaveValue('房东不退押金')
    await act(async () => fireEvent.click(button('问一问')))
    // Not in the address, which a browser remembers.
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/features/consultation/pages/ask/index' })
    expect(takeOver('ask')).toBe('房东不退押金')
    expect(takeOver('ask')).toBe('')
    expect(screen.getByLabelText(/您的问题/)).toHaveValue('')
  })

  it('keeps the words, and says why, when the page that sends them cannot be opened; the same tap takes them along later', async () => {
    standIn(nothing)
    await openHome()
    fireEvent.change(screen.getByLabelText(/您的问题/), { target: { value: '房东不退押金' } })
    jest.mocked(Taro.navigateTo).mockRejectedValueOnce(new Error('no network'))
    jest.mocked(Taro.redirectTo).mockRejectedValueOnce(new Error('no network'))
    await act(async () => fireEvent.click(button('问一问')))
    expect(screen.getByLabelText(/您的问题/)).toHaveValue('房东不退押金')
    expect(screen.getByText(/网络不通，您填的内容还在/)).toBeInTheDocument()
    expect(takeOver('ask')).toBe('')
    await act(async () => fireEvent.click(button('再试一次')))
    expect(takeOver('ask')).toBe('房东不退押金')
    expect(screen.queryByText(/网络不通/)).toBeNull()
  })

  it('has 110 and the way out beside the box; danger brings help, the shorter promise, and leaves nothing on the phone', async () => {
    await openHome()
    expect(screen.getByRole('button', { name: '打电话 110，有危险' })).toBeInTheDocument()
    expect(screen.getAllByRole('button', { name: '马上离开' })).toHaveLength(1)
    expect(screen.getByText(/^律师 24 小时内答复/)).toBeInTheDocument()
    const write = (value: string) => act(async () => fireEvent.change(screen.getByLabelText(/您的问题/), { target: { value } }))
    await write('老公又')
    await write('老公又打我了')
    expect(screen.getByText(/^律师 2 小时内答复/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '打电话 110，报警' })).toBeInTheDocument()
    expect(Taro.getStorageSync('draft-home')).toBe('')
    fireEvent.click(button('问一问'))
    expect(JSON.stringify(Taro.getStorageInfoSync().keys.map((key) => Taro.getStorageSync(key)))).not.toContain('老公')
    expect(takeOver('ask')).toBe('老公又打我了')
  })

  it('leaves in one tap, and nothing that was written comes back', async () => {
    await openHome()
    await act(async () => fireEvent.change(screen.getByLabelText(/您的问题/), { target: { value: '房东不退押金' } }))
    // jsdom says that it cannot leave a page.
    const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    fireEvent.click(button('马上离开'))
    complaint.mockRestore()
    // What was still under way brings nothing back.
    await act(async () => fireEvent.change(screen.getByLabelText(/您的问题/), { target: { value: '房东不退押金，怎么办' } }))
    expect(Taro.getStorageInfoSync().keys.filter((key) => key.startsWith('draft-'))).toEqual([])
  })

  it('lists what waits, each opening where it is dealt with', async () => {
    await openHome({ ...nothing, 'account.waits': { ...noWaits, items: [answeredWait, rateable] } })
    expect(screen.getByText('律师答复了 1 件，等您评 1 件')).toBeInTheDocument()
    fireEvent.click(button(/^等您的事/))
    fireEvent.click(within(screen.getByRole('dialog')).getByText('当面问律师，11月22日'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/booking/index?id=b-7&rate=1') })
  })

  it('marks its tab with how much waits, by the same call, and takes the mark away', async () => {
    const cloud = standIn({ ...nothing, 'account.waits': { items: [answeredWait, rateable], more: ['rating'], missing: [] } })
    const view = render(<Home />)
    await act(async () => undefined)
    expect(Taro.setTabBarBadge).toHaveBeenLastCalledWith({ index: 0, text: '2+' })
    expect(cloud.sent('account.waits')).toHaveLength(1)
    view.unmount()
    const remove = jest.fn(() => Promise.resolve())
    Object.assign(Taro, { removeTabBarBadge: remove })
    standIn(nothing)
    render(<Home />)
    await act(async () => undefined)
    expect(remove).toHaveBeenCalledWith({ index: 0 })
    Reflect.deleteProperty(Taro, 'removeTabBarBadge')
  })

  it('opens a single thing at once', async () => {
    await openHome({ ...nothing, 'account.waits': { ...noWaits, items: [answeredWait] } })
    fireEvent.click(button(/律师答复了：老板不发工资/))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/consultation/index?id=c-1') })
  })

  it('asks for all that waits with one call, and lists it in the order in which it comes: the most urgent first', async () => {
    const offer: GatheredWait = {
      ...answeredWait,
      domain: 'booking',
      tag: '有位子了',
      title: '等空位：当面问律师',
      to: { page: 'time', params: { need: 'advice', point: 'p-1', wait: 'w-1', date: '2026-11-25', slot: '0900' } },
    }
    const cloud = standIn({ ...nothing, 'account.waits': { ...noWaits, items: [offer, answeredWait, rateable] } })
    render(<Home />)
    expect(await screen.findByText('有位子了 1 件，律师答复了 1 件，等您评 1 件')).toBeInTheDocument()
    expect(cloud.calls.filter(({ name }) => /^(rating|consultation|booking)\./.test(name))).toEqual([])
    expect(cloud.sent('account.waits')).toHaveLength(1)
    fireEvent.click(button(/^等您的事/))
    fireEvent.click(within(screen.getByRole('dialog')).getByText('等空位：当面问律师'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/time/index?need=advice&point=p-1&wait=w-1') })
  })

  it('says that there is more than it lists, and leads to where all of it is', async () => {
    await openHome({ ...nothing, 'account.waits': { items: [answeredWait], more: ['consultation'], missing: [] } })
    fireEvent.click(button(/^等您的事.*1\+ 件/))
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '我的咨询' }))
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/consultations/index' })
  })

  it('shows what could be found, says that something could not, and asks again', async () => {
    const cloud = standIn({ ...nothing, 'account.waits': { items: [answeredWait], more: [], missing: ['booking'] } })
    render(<Home />)
    fireEvent.click(await screen.findByRole('button', { name: /^等您的事.*1\+ 件/ }))
    cloud.answer({ 'account.waits': { ...noWaits, items: [answeredWait, rateable] } })
    await act(async () => fireEvent.click(button('有的没打开，点一下再试')))
    expect(within(screen.getByRole('dialog')).getByText('当面问律师，11月22日')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '有的没打开，点一下再试' })).toBeNull()
  })

  it('does not say that nothing waits when nothing could be found out', async () => {
    await openHome({ ...nothing, 'account.waits': { items: [], more: [], missing: ['booking', 'consultation', 'rating'] } })
    expect(button(/^等您的事.*没打开，点一下再试/)).toBeInTheDocument()
  })

  it('says for each of the ten kinds what it is, and always offers the phone', async () => {
    await openHome()
    for (const { name, meaning } of serviceKinds) {
      fireEvent.click(screen.getByText(name))
      const sheet = within(screen.getByRole('dialog', { name }))
      expect(sheet.getByText(new RegExp(meaning))).toBeInTheDocument()
      expect(sheet.getByRole('button', { name: /打电话 12348/ })).toBeInTheDocument()
      fireEvent.click(sheet.getByRole('button', { name: '关上' }))
    }
  })

  it('shows fewer things in 长辈版: the ten kinds come when 明白办 is asked for', async () => {
    await openHome({ ...nothing, 'account.whoAmI': person({ preferences: { ...defaultPreferences, large: true } }) })
    expect(screen.queryByText('能办的十类事')).toBeNull()
    await act(async () => fireEvent.click(button(/^明白办/)))
    expect(screen.getByText('能办的十类事')).toBeInTheDocument()
  })

  it.each([
    ['lawyer', '待办：去接咨询', '/queue/index'],
    ['supervisor', '看数字', '/figures/index'],
    ['clerk', '今天的窗口', '/counter/index'],
  ] as const)('leads a %s to their work', async (role, label, page) => {
    const staff = { id: 'someone', name: '某某', title: '工作人员', roles: [role] }
    await openHome({ ...nothing, 'account.whoAmI': person({ staff }) })
    fireEvent.click(button(new RegExp(`^${label}`)))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining(page) })
  })

  it('shows residents nothing of the staff', async () => {
    await openHome()
    expect(screen.queryByText(/待办|看数字|今天的窗口/)).toBeNull()
  })
})
