import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { IdentityProvider } from '@/platform'
import { noticeVersion } from '@/shared/account/notice'
import Confirm from './index'

const sent: Record<string, unknown>[] = []
const full = {
  ok: false,
  error: {
    code: 'SLOT_FULL',
    message: '这个时间刚被约满了。',
    next: 'pickAnother',
    offers: [{ pointId: 'point-1', date: '2026-11-25', slot: '0930' }],
  },
}
const booked = { ok: true, data: { id: 'b-1' } }

function cloudAnswers(reply: object | null) {
  globalThis.fetch = jest.fn((_url: unknown, init?: { body?: unknown }) => {
    const { action, input } = JSON.parse(String(init?.body))
    if (action !== 'reserve') return Promise.reject(new Error('no network'))
    sent.push(input)
    return reply === null ? Promise.reject(new Error('no network')) : Promise.resolve({ ok: true, json: () => Promise.resolve(reply) })
  }) as unknown as typeof fetch
}
const at = (slot: string) => {
  const { router } = Taro.getCurrentInstance()
  if (router !== null) router.params = { need: 'advice', point: 'point-1', date: '2026-11-25', slot }
}
const write = (name: RegExp, value: string) => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const book = () => fireEvent.click(screen.getByRole('button', { name: '约好' }))
beforeEach(() => {
  Element.prototype.scrollIntoView = jest.fn()
  sent.length = 0
  Taro.removeStorageSync('draft-booking-advice')
  Taro.setStorageSync('identity', { agreedTo: noticeVersion })
  at('0900')
})
const show = async () => {
  const view = render(
    <IdentityProvider>
      <Confirm />
    </IdentityProvider>,
  )
  // Who is calling and where to come are asked beside the form.
  await act(async () => undefined)
  return view
}

describe('who comes', () => {
  it('says what is missing and sends nothing', async () => {
    cloudAnswers(booked)
    await show()
    book()
    expect(screen.getAllByText('请写怎么称呼来的人。').length).toBeGreaterThan(1)
    expect(sent).toEqual([])
  })

  it('goes under the same id for the same place, and under another for another place', async () => {
    cloudAnswers(null)
    const { unmount } = await show()
    write(/怎么称呼来的人/, '张大妈')
    book()
    await screen.findByText(/网络不通/)
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    await waitFor(() => expect(sent).toHaveLength(2))
    unmount()
    at('0930')
    await show()
    book()
    await waitFor(() => expect(sent).toHaveLength(3))
    const [first, again, other] = sent.map(({ id }) => id)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })

  it('offers the nearest places when this one was just taken', async () => {
    cloudAnswers(full)
    await show()
    write(/怎么称呼来的人/, '张大妈')
    book()
    fireEvent.click(await screen.findByRole('button', { name: /11月25日 周三 上午 9:30/ }))
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: expect.stringContaining('slot=0930') })
  })

  it('never keeps on the phone that somebody is being hurt', async () => {
    cloudAnswers(booked)
    const { unmount } = await show()
    write(/怎么称呼来的人/, '张大妈')
    fireEvent.click(screen.getByRole('checkbox', { name: /正受家暴/ }))
    expect(JSON.stringify(Taro.getStorageSync('draft-booking-advice'))).not.toContain('violence')
    book()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({ visitor: { groups: ['violence'] } })
    unmount()
    await show()
    expect(screen.getByRole('checkbox', { name: /正受家暴/ })).not.toBeChecked()
    expect(screen.getByRole('textbox', { name: /怎么称呼来的人/ })).toHaveValue('张大妈')
  })
})
