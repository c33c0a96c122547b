import { act, fireEvent, render, screen, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { IdentityProvider, takeOver } from '@/platform'
import { defaultPreferences } from '@/shared/account/preferences'
import { serviceKinds } from '@/shared/directory/serviceKinds'
import type { WhoAmI } from '@/shared/account/contract'
import type { ConsultationLine } from '@/shared/consultation/contract'
import type { RatedRecord } from '@/shared/rating/contract'
import type { RecordKind } from '@/shared/record/recordKinds'
import { refusal, standIn, type Answers } from '../../../tests/ui/cloud'
import { line, page, resident, unrated } from '../../../tests/ui/samples'
import Home from './index'

const person = (more: Partial<WhoAmI> = {}): WhoAmI => ({ ...resident, ...more })
const nothing: Answers = { 'account.whoAmI': resident, 'rating.waiting': page(), 'consultation.mine': page() }

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
const answered: ConsultationLine = { ...line, state: 'answered', dueAt: null, lawyer: '陈律师' }
const rateable = (kind: RecordKind, subjectId: string, about: string): RatedRecord => ({
  ...unrated,
  record: { ...unrated.record, id: `${kind}-${subjectId}`, kind, subjectId, about },
})

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
    standIn({ 'rating.waiting': refusal('NOT_SIGNED_IN'), 'consultation.mine': refusal('NOT_SIGNED_IN') })
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
    fireEvent.click(button('问一问'))
    // Not in the address, which a browser remembers.
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/features/consultation/pages/ask/index' })
    expect(takeOver('ask')).toBe('房东不退押金')
    expect(takeOver('ask')).toBe('')
    expect(screen.getByLabelText(/您的问题/)).toHaveValue('')
  })

  it('lists what waits, each opening where it is dealt with', async () => {
    await openHome({
      ...nothing,
      'consultation.mine': page(answered),
      'rating.waiting': page(rateable('appointment', 'b-7', '当面问律师，11月22日')),
    })
    expect(screen.getByText('律师答复了 1 件，等您评 1 件')).toBeInTheDocument()
    fireEvent.click(button(/^等您的事/))
    fireEvent.click(within(screen.getByRole('dialog')).getByText('当面问律师，11月22日'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/booking/index?id=b-7&rate=1') })
  })

  it('opens a single thing at once', async () => {
    await openHome({ ...nothing, 'consultation.mine': page(answered) })
    fireEvent.click(button(/律师答复了：老板不发工资/))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/consultation/index?id=c-1') })
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
