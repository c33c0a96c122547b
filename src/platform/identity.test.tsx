import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Preferences, StaffCard } from '@/shared/account/contract'
import { defaultPreferences } from '@/shared/account/preferences'
import { IdentityProvider, useIdentity } from './identity'

type Answer = { ok: boolean; data?: unknown; error?: { code: string; message: string } }
const offline: Answer = { ok: false, error: { code: 'OFFLINE', message: '网络不通' } }
const lawyer: StaffCard = { id: 'lawyer-chen', name: '陈律师', title: '值班律师', roles: ['lawyer'] }
const whoAmI = (preferences: Partial<Preferences> = {}, staff: StaffCard | null = null, signedIn = true): Answer => ({
  ok: true,
  data: { signedIn, staff, preferences: { ...defaultPreferences, ...preferences } },
})

/** The server, as a function of action and input; what it was sent stays in the list. */
function server(answer: (action: string, input: unknown) => Answer | Promise<Answer>) {
  const sent: { action: string; input: unknown }[] = []
  globalThis.fetch = jest.fn(async (_url: unknown, init?: { body?: unknown }) => {
    const { action, input }: { action: string; input: unknown } = JSON.parse(String(init?.body))
    sent.push({ action, input })
    const reply = await answer(action, input)
    return { ok: true, json: async () => reply }
  }) as unknown as typeof fetch
  return { saved: () => sent.filter(({ action }) => action === 'savePreferences').map(({ input }) => input) }
}

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

beforeEach(() => Taro.removeStorageSync('identity'))

describe('identity', () => {
  it('shows the screen before it is known who is calling, then takes what the server knows', async () => {
    server(() => whoAmI({ large: true, textSize: 26 }, lawyer))
    open()
    expect(screen.getByText('居民 不认得 普通版 22')).toBeInTheDocument()
    expect(await screen.findByText('陈律师 认得 长辈版 26')).toBeInTheDocument()
  })

  it('remembers staff and looks for the next start, even without a network', async () => {
    server(() => whoAmI({ large: true }, lawyer))
    const first = open()
    await screen.findByText('陈律师 认得 长辈版 22')
    first.unmount()
    server(() => offline)
    open()
    expect(screen.getByText('陈律师 认得 长辈版 22')).toBeInTheDocument()
    await act(async () => undefined)
  })

  it('keeps a choice made offline: the next start sends it instead of taking the older one back', async () => {
    server(() => offline)
    const first = open()
    await act(async () => fireEvent.click(screen.getByText('字大一点')))
    expect(screen.getByText('居民 不认得 长辈版 22')).toBeInTheDocument()
    first.unmount()
    const online = server((action) => (action === 'whoAmI' ? whoAmI({ large: false }) : { ok: true, data: {} }))
    open()
    expect(await screen.findByText('居民 认得 长辈版 22')).toBeInTheDocument()
    await waitFor(() => expect(online.saved()).toEqual([{ ...defaultPreferences, large: true }]))
  })

  it('does not undo a choice that was made while it was being asked who is calling', async () => {
    let answer: (reply: Answer) => void = () => undefined
    const asked = new Promise<Answer>((resolve) => (answer = resolve))
    server((action) => (action === 'whoAmI' ? asked : { ok: true, data: {} }))
    open()
    await act(async () => fireEvent.click(screen.getByText('字大一点')))
    await act(async () => answer(whoAmI({ large: false })))
    expect(screen.getByText('居民 认得 长辈版 22')).toBeInTheDocument()
  })

  it('lets the later of two quick choices stand', async () => {
    const cloud = server((action) => (action === 'whoAmI' ? whoAmI() : { ok: true, data: {} }))
    open()
    await screen.findByText('居民 认得 普通版 22')
    await act(async () => {
      fireEvent.click(screen.getByText('字大一点'))
      fireEvent.click(screen.getByText('最大'))
    })
    await waitFor(() => expect(cloud.saved()).toHaveLength(2))
    expect(cloud.saved().pop()).toEqual({ ...defaultPreferences, large: true, textSize: 30 })
  })

  it('leaves a stranger the choice of their own phone', async () => {
    server(() => offline)
    const first = open()
    await act(async () => fireEvent.click(screen.getByText('最大')))
    first.unmount()
    server(() => whoAmI({}, null, false))
    open()
    await act(async () => undefined)
    expect(screen.getByText('居民 不认得 长辈版 30')).toBeInTheDocument()
  })
})
