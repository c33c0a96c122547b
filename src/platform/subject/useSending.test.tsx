import { act, renderHook } from '@testing-library/react'
import type { Reply } from '@/shared/contract'
import { askToNotify } from '../subscribe'
import { useActing } from './useActing'
import { noId, useSending, type KeptId } from './useSending'
import { useState } from 'react'

jest.mock('../subscribe', () => ({ askToNotify: jest.fn(async () => undefined) }))

const lost: Reply<never> = { ok: false, error: { code: 'OFFLINE', message: '', next: 'retry' } }
const differs: Reply<never> = { ok: false, error: { code: 'SENT_DIFFERENTLY', message: '', next: 'openBookings' } }
const arrived: Reply<string> = { ok: true, data: 'arrived' }

/** Sends under an id that is kept with a draft, or only by the page. */
function show(withDraft: boolean) {
  const ids: string[] = []
  const done = jest.fn()
  const { result } = renderHook(() => {
    const [draft, setDraft] = useState<KeptId>(noId)
    const acting = useActing()
    return {
      acting,
      draft,
      sending: useSending<string>(acting.act, { notify: true, ...(withDraft && { kept: [draft, setDraft] as const }) }),
    }
  })
  const send = (reply: Reply<string>, sentFor?: string) =>
    act(async () => {
      const command = async (id: string) => {
        ids.push(id)
        return reply
      }
      await result.current.sending.send(command, done, sentFor)
    })
  return { result, ids, done, send }
}

beforeEach(() => jest.mocked(askToNotify).mockClear())

describe.each([
  ['with a draft', true],
  ['by the page', false],
])('an id kept %s', (_, withDraft) => {
  it('stays until it is done, and is another one then', async () => {
    const { ids, send, done } = show(withDraft)
    await send(lost)
    await send(lost)
    await send(arrived)
    expect(new Set(ids).size).toBe(1)
    expect(done).toHaveBeenCalledTimes(1)
    await send(arrived)
    expect(new Set(ids).size).toBe(2)
  })

  it('is not that of another thing', async () => {
    const { ids, send, result } = show(withDraft)
    await send(lost, 'nine o’clock')
    await send(lost, 'ten o’clock')
    await act(async () => result.current.sending.forget())
    await send(lost, 'ten o’clock')
    expect(new Set(ids).size).toBe(3)
  })

  it('is given up when other words had arrived under it', async () => {
    const { ids, send } = show(withDraft)
    await send(lost)
    await send(differs)
    await send(arrived)
    expect(ids[1]).toBe(ids[0])
    expect(ids[2]).not.toBe(ids[0])
  })

  it('is the same at “try again”, and nobody is asked about messages a second time', async () => {
    const { ids, send, result } = show(withDraft)
    await send(lost)
    await act(async () => result.current.acting.again())
    expect(ids).toHaveLength(2)
    expect(ids[1]).toBe(ids[0])
    await send(lost)
    expect(askToNotify).toHaveBeenCalledTimes(1)
  })

  it('is one for two taps at once', async () => {
    const { ids, result } = show(withDraft)
    let finish: (reply: Reply<string>) => void = () => undefined
    const command = (id: string) => {
      ids.push(id)
      return new Promise<Reply<string>>((resolve) => (finish = resolve))
    }
    await act(async () => {
      void result.current.sending.send(command, jest.fn())
      void result.current.sending.send(command, jest.fn())
    })
    expect(ids).toHaveLength(1)
    await act(async () => finish(lost))
    await act(async () => void result.current.sending.send(command, jest.fn()))
    expect(ids[1]).toBe(ids[0])
  })
})
