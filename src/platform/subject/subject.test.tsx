import { act, renderHook } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Failure, Reply } from '@/shared/contract'
import { phone } from '../../../tests/ui/taro'
import { useActing } from './useActing'
import type { Pace } from './useRefresh'
import { useSubject, type Refreshing } from './useSubject'

const ok = <Data,>(data: Data): Reply<Data> => ({ ok: true, data })
const no = (code: string, next: Failure['next'] = 'retry'): Reply<never> => ({ ok: false, error: { code, message: code, next } })
const lost = no('OFFLINE')
const settle = () => act(async () => undefined)
const pass = (seconds: number) => act(async () => jest.advanceTimersByTimeAsync(seconds * 1_000))

/** Answers one after the other; the last one goes on. */
const answers = (...replies: Reply<string>[]) =>
  jest.fn(async () => (replies.length > 1 ? (replies.shift() as Reply<string>) : (replies[0] as Reply<string>)))

afterEach(() => jest.useRealTimers())

describe('a subject', () => {
  it('is loaded once at the first showing, and again at each return', async () => {
    const call = answers(ok('old'), ok('new'))
    const { result } = renderHook(() => useSubject(call))
    expect(result.current.state).toBe('loading')
    await settle()
    expect(call).toHaveBeenCalledTimes(1)
    expect(result.current).toMatchObject({ state: 'ready', data: 'old', error: null })
    await act(async () => phone.comesBack())
    expect(result.current.data).toBe('new')
  })

  it('keeps what came when it cannot be brought up to date, with the time it came at', async () => {
    const call = answers(ok('old'), lost)
    const { result } = renderHook(() => useSubject(call))
    await settle()
    const { at } = result.current
    await act(async () => result.current.reload())
    expect(result.current).toMatchObject({ state: 'ready', data: 'old', at, error: { code: 'OFFLINE' } })
    expect(Date.parse(at ?? '')).not.toBeNaN()
  })

  it.each([
    [lost, 'offline'],
    [no('BROKEN'), 'failed'],
  ])('says why there is nothing', async (reply, state) => {
    const { result } = renderHook(() => useSubject(async () => reply))
    await settle()
    expect(result.current.state).toBe(state)
  })

  it('is not overwritten by a slower, earlier answer', async () => {
    const slow: ((reply: Reply<string>) => void)[] = []
    const { result } = renderHook(() => useSubject(() => new Promise<Reply<string>>((resolve) => slow.push(resolve))))
    await act(async () => void result.current.reload())
    await act(async () => slow[1]?.(ok('later')))
    await act(async () => slow[0]?.(ok('earlier')))
    expect(result.current.data).toBe('later')
    await act(async () => void result.current.reload())
    await act(async () => result.current.put('of a command'))
    await act(async () => slow[2]?.(ok('asked before')))
    expect(result.current.data).toBe('of a command')
  })

  it('is loaded again when it is about something else', async () => {
    const call = jest.fn(async (about: string) => ok(about))
    const { result, rerender } = renderHook(({ about }) => useSubject(() => call(about), { about }), { initialProps: { about: 'a' } })
    await settle()
    rerender({ about: 'b' })
    await settle()
    expect(result.current.data).toBe('b')
  })
})

describe('refreshing', () => {
  const every: Pace = { first: 10, slowest: 80 }
  const show = async (call: () => Promise<Reply<string>>, refreshing: Refreshing<string> = {}) => {
    jest.useFakeTimers()
    const view = renderHook(() => {
      const subject = useSubject(call, refreshing)
      return { subject, acting: useActing(subject) }
    })
    await settle()
    return view
  }

  it('happens only where it is asked for', async () => {
    const call = answers(ok('same'))
    await show(call)
    await pass(3_600)
    expect(call).toHaveBeenCalledTimes(1)
  })

  it('waits longer while nothing changes, up to the slowest, and is quick again after a change', async () => {
    const call = answers(ok('a'), ok('b'), ok('b'))
    await show(call, { refresh: every })
    await pass(11)
    expect(call).toHaveBeenCalledTimes(2)
    await pass(3_600)
    const before = call.mock.calls.length
    // Each wait is 80 seconds now, a tenth more or less.
    await pass(800)
    expect(call.mock.calls.length - before).toBeGreaterThanOrEqual(9)
    expect(call.mock.calls.length - before).toBeLessThanOrEqual(11)
    call.mockImplementation(async () => ok(String(call.mock.calls.length)))
    await pass(88)
    const changed = call.mock.calls.length
    await pass(110)
    expect(call.mock.calls.length - changed).toBeGreaterThanOrEqual(9)
  })

  it('stops while the page is not seen, and when it is gone', async () => {
    const call = answers(ok('a'))
    const { unmount } = await show(call, { refresh: every })
    await act(async () => phone.goesAway())
    await pass(600)
    expect(call).toHaveBeenCalledTimes(1)
    await act(async () => phone.comesBack())
    expect(call).toHaveBeenCalledTimes(2)
    await pass(11)
    expect(call).toHaveBeenCalledTimes(3)
    unmount()
    await pass(600)
    expect(call).toHaveBeenCalledTimes(3)
  })

  it('ends with what it is about: then nothing is asked, however long it is looked at', async () => {
    const call = answers(ok('waiting'), ok('waiting'), ok('closed'))
    await show(call, { refresh: (state) => (state === 'closed' ? undefined : every) })
    await pass(11 + 17)
    expect(call).toHaveBeenCalledTimes(3)
    await pass(24 * 3_600)
    expect(call).toHaveBeenCalledTimes(3)
  })

  it('takes the pace of how it stands now', async () => {
    const call = answers(ok('far'), ok('near'), ok('near'))
    await show(call, { refresh: (state) => (state === 'near' ? { first: 5, slowest: 5 } : every) })
    await pass(11)
    const before = call.mock.calls.length
    await pass(100)
    expect(call.mock.calls.length - before).toBeGreaterThanOrEqual(18)
  })

  it.each(['NOT_FOUND', 'TAKEN'])('asks no more once it was told %s: it would be told the same', async (code) => {
    const call = answers(no(code, 'openQueue'))
    await show(call, { refresh: every })
    await pass(3_600)
    expect(call).toHaveBeenCalledTimes(1)
  })

  it('asks again, ever less often, for what has never come', async () => {
    const call = answers(no('BROKEN'))
    await show(call, { refresh: () => undefined })
    await pass(3_600)
    expect(call.mock.calls.length).toBeGreaterThan(20)
    expect(call.mock.calls.length).toBeLessThanOrEqual(40)
  })

  it('counts as a change only what is watched', async () => {
    let clock = 0
    const call = jest.fn(async () => ok(`B001 ${clock++}`))
    await show(call, { refresh: every, watched: (all) => all.split(' ')[0] })
    await pass(3_600)
    expect(call.mock.calls.length).toBeLessThanOrEqual(55)
  })

  it('does not begin while the page is hidden, whatever comes then', async () => {
    const call = answers(ok('done'), ok('waiting'))
    const { result } = await show(call, { refresh: (state) => (state === 'done' ? undefined : every) })
    await act(async () => phone.goesAway())
    await act(async () => result.current.subject.put('waiting'))
    await pass(3_600)
    expect(call).toHaveBeenCalledTimes(1)
  })

  it('loads it when it is pulled down, and lets go of the sign', async () => {
    const call = answers(ok('a'), ok('b'))
    const { result } = await show(call)
    await act(async () => phone.pulls())
    expect(result.current.subject.data).toBe('b')
    expect(Taro.stopPullDownRefresh).toHaveBeenCalled()
  })

  it('loads by itself what could not be loaded, as soon as there is a network; not while it is hidden', async () => {
    const call = answers(lost, lost, ok('here'))
    const { result } = await show(call)
    await act(async () => phone.goesAway())
    await act(async () => phone.network(true))
    expect(call).toHaveBeenCalledTimes(1)
    await act(async () => phone.comesBack())
    await act(async () => phone.network(true))
    expect(result.current.subject).toMatchObject({ state: 'ready', data: 'here' })
    expect(call).toHaveBeenCalledTimes(3)
  })

  it('asks nothing without a network, and at once when it is back', async () => {
    const call = answers(ok('a'))
    await show(call, { refresh: every })
    await act(async () => phone.network(false))
    await pass(600)
    expect(call).toHaveBeenCalledTimes(1)
    await act(async () => phone.network(true))
    expect(call).toHaveBeenCalledTimes(2)
  })

  it('asks nothing while something is being done', async () => {
    const call = answers(ok('a'))
    const { result } = await show(call, { refresh: every })
    let finish: (reply: Reply<string>) => void = () => undefined
    await act(
      async () =>
        void result.current.acting.act(
          () => new Promise<Reply<string>>((resolve) => (finish = resolve)),
          () => undefined,
        ),
    )
    await pass(300)
    expect(call).toHaveBeenCalledTimes(1)
    await act(async () => finish(ok('done')))
    await pass(88)
    expect(call.mock.calls.length).toBeGreaterThan(1)
  })
})

describe('acting', () => {
  const show = async (call: () => Promise<Reply<string>> = answers(ok('a'))) => {
    const view = renderHook(() => {
      const subject = useSubject(call)
      return { subject, acting: useActing(subject) }
    })
    await settle()
    return view
  }

  it('does one thing at a time: a second tap does nothing', async () => {
    const { result } = await show()
    const command = jest.fn(() => new Promise<Reply<string>>(() => undefined))
    await act(async () => void result.current.acting.act(command))
    expect(result.current.acting.busy).toBe(true)
    await act(async () => void result.current.acting.act(command))
    expect(command).toHaveBeenCalledTimes(1)
  })

  it('loads the subject afresh when it is done, or does what it is told', async () => {
    const call = answers(ok('a'), ok('b'))
    const { result } = await show(call)
    await act(async () => result.current.acting.act(async () => ok(1)))
    expect(result.current.subject.data).toBe('b')
    await act(async () => result.current.acting.act(async () => ok('c'), result.current.subject.put))
    expect(result.current.subject.data).toBe('c')
    expect(call).toHaveBeenCalledTimes(2)
  })

  it('shows how it stands now when it has moved on, beside the reason; not when trying again helps', async () => {
    const call = answers(ok('a'), ok('b'))
    const { result } = await show(call)
    for (const reply of [lost, no('BAD', 'fixField')]) {
      await act(async () => result.current.acting.act(async () => reply))
      expect(result.current.subject.data).toBe('a')
    }
    await act(async () => result.current.acting.act(async () => no('TAKEN', 'openQueue')))
    expect(result.current.subject.data).toBe('b')
    expect(result.current.acting.failure?.code).toBe('TAKEN')
  })

  it('does the same again after a failure, and what follows with it', async () => {
    const { result } = await show()
    const command = answers(lost, ok('done'))
    const after = jest.fn()
    await act(async () => result.current.acting.act(command, after))
    expect(after).not.toHaveBeenCalled()
    await act(async () => result.current.acting.again())
    expect(after).toHaveBeenCalledWith('done')
    expect(result.current.acting.failure).toBeNull()
  })

  it('offers again what failed for want of a network, as soon as there is one; sends it at a tap, and only then', async () => {
    const { result } = await show()
    const command = answers(lost, ok('done'))
    await act(async () => result.current.acting.act(command))
    await act(async () => phone.network(true))
    expect(result.current.acting.failure).toMatchObject({ code: 'BACK_ONLINE', next: 'retry' })
    expect(command).toHaveBeenCalledTimes(1)
    await act(async () => result.current.acting.again())
    expect(result.current.acting.failure).toBeNull()
    expect(command).toHaveBeenCalledTimes(2)
  })

  it('does not call another failure a matter of the network', async () => {
    const { result } = await show()
    await act(async () => result.current.acting.act(async () => no('TAKEN')))
    await act(async () => phone.network(true))
    expect(result.current.acting.failure?.code).toBe('TAKEN')
  })
})
