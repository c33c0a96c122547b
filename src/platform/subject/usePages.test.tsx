import { act, renderHook } from '@testing-library/react'
import type { Reply } from '@/shared/contract'
import type { Page } from '@/shared/paging'
import { phone } from '../../../tests/ui/taro'
import { usePages } from './usePages'

interface Item {
  readonly id: string
  readonly says?: string
}

/** A list as the functions page it: the cursor is the id of the last one. */
function listOf(length: number) {
  let items: readonly Item[] = Array.from({ length }, (_, at) => ({ id: `i${at + 1}` }))
  const call = jest.fn(async ({ before, limit }: { before?: string; limit: number }): Promise<Reply<Page<Item>>> => {
    const from = before === undefined ? 0 : items.findIndex(({ id }) => id === before) + 1
    const page = items.slice(from, from + limit)
    return { ok: true, data: { items: page, next: from + limit < items.length ? (page[page.length - 1]?.id ?? null) : null } }
  })
  return { call, change: (to: (items: readonly Item[]) => readonly Item[]) => (items = to(items)), all: () => items.map(({ id }) => id) }
}
const show = async (call: ReturnType<typeof listOf>['call']) => {
  const view = renderHook(() => usePages(call, ({ id }) => id))
  await act(async () => undefined)
  const ids = () => view.result.current.items.map(({ id }) => id)
  const more = () => act(async () => view.result.current.more?.())
  return { ...view, ids, more }
}
const comesBack = () => act(async () => phone.comesBack())

describe('a list that comes in pages', () => {
  it('brings all of it, each once, and then says that there is no more', async () => {
    const { call, all } = listOf(45)
    const { result, ids, more } = await show(call)
    expect(ids()).toHaveLength(20)
    expect(result.current.grown).toBe(false)
    await more()
    await more()
    expect(ids()).toEqual(all())
    expect(result.current).toMatchObject({ more: null, grown: true })
  })

  it('has nothing more to bring when one page holds it', async () => {
    const { result } = await show(listOf(20).call)
    expect(result.current.more).toBeNull()
  })

  it.each([45, 130])('is up to date at a return without losing the place, with %i of them', async (length) => {
    const { call, change, all } = listOf(length)
    const { result, ids, more } = await show(call)
    while (result.current.more !== null) await more()
    change((items) =>
      [{ id: 'new' }, ...items.slice(0, 3), ...items.slice(4)].map((item) => (item.id === 'i10' ? { ...item, says: 'changed' } : item)),
    )
    await comesBack()
    expect(ids()).toEqual(all())
    expect(result.current.items.find(({ id }) => id === 'i10')?.says).toBe('changed')
    expect(call.mock.calls.every(([{ limit }]) => limit <= 50)).toBe(true)
  })

  it('leaves nothing out between what is fresh and what was known', async () => {
    const { call, change, all } = listOf(130)
    const { result, ids, more } = await show(call)
    while (result.current.more !== null) await more()
    // More new ones than a page holds: what was known no longer follows, and is brought again.
    change((items) => [...Array.from({ length: 60 }, (_, at) => ({ id: `n${at}` })), ...items])
    await comesBack()
    expect(ids()).toEqual(all().slice(0, 50))
    while (result.current.more !== null) await more()
    expect(ids()).toEqual(all())
  })

  it('puts nothing after another end than the one it was brought for', async () => {
    const { call, change, all } = listOf(60)
    const { result, ids, more } = await show(call)
    let come: () => void = () => undefined
    const slow = await call({ before: 'i20', limit: 20 })
    call.mockImplementationOnce(() => new Promise((resolve) => (come = () => resolve(slow))))
    await act(async () => result.current.more?.())
    // While it is under way the page comes back, and the list begins elsewhere.
    change((items) => items.slice(25))
    await comesBack()
    await act(async () => come())
    expect(ids()).toEqual(all().slice(0, 20))
    await more()
    expect(ids()).toEqual(all())
  })

  it('keeps what it has when more cannot be brought, and says why', async () => {
    const { call } = listOf(45)
    const { result, ids, more } = await show(call)
    call.mockResolvedValueOnce({ ok: false, error: { code: 'OFFLINE', message: '', next: 'retry' } })
    await more()
    expect(ids()).toHaveLength(20)
    expect(result.current.failure?.code).toBe('OFFLINE')
    await more()
    expect(ids()).toHaveLength(40)
  })
})
