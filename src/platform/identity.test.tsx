import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Preferences, StaffCard, WhoAmI } from '@/shared/account/contract'
import { defaultPreferences } from '@/shared/account/preferences'
import { later, standIn } from '../../tests/ui/cloud'
import { resident } from '../../tests/ui/samples'
import { phone } from '../../tests/ui/taro'
import { IdentityProvider, useIdentity } from './identity'

const lawyer: StaffCard = { id: 'lawyer-chen', name: '陈律师', title: '值班律师', roles: ['lawyer'] }
const person = (preferences: Partial<Preferences> = {}, more: Partial<WhoAmI> = {}): WhoAmI => ({
  ...resident,
  preferences: { ...defaultPreferences, ...preferences },
  ...more,
})
const savePreferences = (wanted: Preferences) => wanted

function Screen() {
  const { staff, signedIn, preferences, savePreferences } = useIdentity()
  return (
    <>
      <p>{`${staff?.name ?? '居民'} ${signedIn ? '认得' : '不认得'} ${preferences.large ? '长辈版' : '普通版'} ${preferences.textSize}`}</p>
      <button onClick={() => savePreferences({ ...preferences, large: true })}>字大一点</button>
      <button onClick={() => savePreferences({ ...preferences, large: true, textSize: 30 })}>最大</button>
    </>
  )
}

const open = () =>
  render(
    <IdentityProvider>
      <Screen />
    </IdentityProvider>,
  )
const settle = () => act(async () => undefined)
const press = (name: string) => act(async () => fireEvent.click(screen.getByText(name)))

beforeEach(() => Taro.removeStorageSync('identity'))

describe('identity', () => {
  it('shows the screen before it is known who is calling, then takes what the server knows', async () => {
    standIn({ 'account.whoAmI': person({ large: true, textSize: 26 }, { staff: lawyer }) })
    open()
    expect(screen.getByText('居民 不认得 普通版 22')).toBeInTheDocument()
    expect(await screen.findByText('陈律师 认得 长辈版 26')).toBeInTheDocument()
  })

  it('remembers staff and looks for the next start, even without a network', async () => {
    const cloud = standIn({ 'account.whoAmI': person({ large: true }, { staff: lawyer }) })
    const first = open()
    await settle()
    first.unmount()
    cloud.offline()
    open()
    expect(screen.getByText('陈律师 认得 长辈版 22')).toBeInTheDocument()
    await settle()
  })

  it('keeps a choice made offline: the next start sends it instead of taking the older one back', async () => {
    standIn()
    const first = open()
    await press('字大一点')
    expect(screen.getByText('居民 不认得 长辈版 22')).toBeInTheDocument()
    first.unmount()
    const cloud = standIn({ 'account.whoAmI': person(), 'account.savePreferences': savePreferences })
    open()
    await settle()
    expect(screen.getByText('居民 认得 长辈版 22')).toBeInTheDocument()
    expect(cloud.sent('account.savePreferences')).toEqual([{ ...defaultPreferences, large: true }])
  })

  it('asks again at a return when it could not be found out before, and then no more', async () => {
    const cloud = standIn()
    open()
    await settle()
    cloud.answer({ 'account.whoAmI': person({}, { staff: lawyer }) })
    await act(async () => phone.comesBack())
    expect(screen.getByText('陈律师 认得 普通版 22')).toBeInTheDocument()
    const asked = cloud.sent('account.whoAmI').length
    await act(async () => phone.comesBack())
    expect(cloud.sent('account.whoAmI')).toHaveLength(asked)
  })

  it('does not undo a choice that was made while it was being asked who is calling', async () => {
    const slow = later(person())
    standIn({ 'account.whoAmI': slow.answer, 'account.savePreferences': savePreferences })
    open()
    await press('字大一点')
    await act(async () => slow.comes())
    expect(screen.getByText('居民 认得 长辈版 22')).toBeInTheDocument()
  })

  it('lets the later of two quick choices stand', async () => {
    const cloud = standIn({ 'account.whoAmI': person(), 'account.savePreferences': savePreferences })
    open()
    await settle()
    await act(async () => {
      fireEvent.click(screen.getByText('字大一点'))
      fireEvent.click(screen.getByText('最大'))
    })
    await settle()
    expect(cloud.sent('account.savePreferences')).toHaveLength(2)
    expect(cloud.sent('account.savePreferences')[1]).toEqual({ ...defaultPreferences, large: true, textSize: 30 })
  })

  it('leaves a stranger the choice of their own phone', async () => {
    const cloud = standIn()
    const first = open()
    await press('最大')
    first.unmount()
    cloud.answer({ 'account.whoAmI': person({}, { signedIn: false }) })
    open()
    await settle()
    expect(screen.getByText('居民 不认得 长辈版 30')).toBeInTheDocument()
  })
})
