import { openKernelCloud, type KernelCloud } from '../../tests/cloud/kernel'
import type * as Kernel from './index'

interface Pot {
  readonly _id: string
  readonly count: number
  readonly events: readonly { readonly code: 'A'; readonly at: string }[]
}

let cloud: KernelCloud
let kernel: typeof Kernel
let pots: ReturnType<typeof Kernel.table<Pot>>
beforeAll(async () => {
  cloud = await openKernelCloud([{ name: 'pots' }])
  kernel = await import('./index')
  pots = kernel.table<Pot>('pots')
})
afterAll(() => cloud.close())

const pot = (_id: string): Pot => ({ _id, count: 0, events: [] })

test('all writes of a transaction stand', async () => {
  await pots.insert(pot('a'))
  const answered = await kernel.transact(async (transaction) => {
    const inside = pots.within(transaction)
    const found = await inside.find('a')
    await inside.update('a', { count: kernel.inc(1) }, { code: 'A', at: 'now' })
    await inside.insert(pot('b'))
    return [found?.count, await inside.find('none')]
  })
  expect(answered).toEqual([0, null])
  expect(await pots.find('a')).toEqual({ _id: 'a', count: 1, events: [{ code: 'A', at: 'now' }] })
  expect(await pots.find('b')).toEqual(pot('b'))
})

test('a refusal, or an error, undoes all of them', async () => {
  await pots.insert(pot('c'))
  const refused = await kernel.transact(async (transaction) => {
    await pots.within(transaction).update('c', { count: 5 })
    return kernel.refuse('NOT_FOUND')
  })
  expect(kernel.isRefusal(refused)).toBe(true)
  await expect(
    kernel.transact(async (transaction) => {
      await pots.within(transaction).update('c', { count: 6 })
      throw new Error('half-way')
    }),
  ).rejects.toThrow('half-way')
  expect((await pots.find('c'))?.count).toBe(0)
})

test('twenty at once on one document all get through: conflicts are tried again', async () => {
  await pots.insert(pot('d'))
  await Promise.all(
    Array.from({ length: 20 }, () =>
      kernel.transact(async (transaction) => {
        const inside = pots.within(transaction)
        const found = await inside.find('d')
        await inside.update('d', { count: (found?.count ?? 0) + 1 })
      }),
    ),
  )
  expect((await pots.find('d'))?.count).toBe(20)
})

test('only a conflict is tried again, and not for ever', async () => {
  let tries = 0
  await expect(
    kernel.transact(async () => {
      tries++
      throw new Error('of another kind')
    }),
  ).rejects.toThrow('of another kind')
  expect(tries).toBe(1)
  tries = 0
  await expect(
    kernel.transact(async () => {
      tries++
      throw new Error('TransactionConflict')
    }),
  ).rejects.toThrow('TransactionConflict')
  expect(tries).toBe(12)
})

test('a duplicate is told from every other failure, however the SDK words it', () => {
  for (const text of ['E11000 duplicate key error', 'DuplicateWrite', 'Duplicate Key']) {
    expect(kernel.isDuplicate(new Error(text))).toBe(true)
    expect(kernel.isDuplicate({ errMsg: text })).toBe(true)
    expect(kernel.isDuplicate(text)).toBe(true)
  }
  for (const other of [new Error('no'), { errMsg: 'no' }, null, undefined, {}]) expect(kernel.isDuplicate(other)).toBe(false)
})

test('ids that are made of something are the same for the same, and others for others', () => {
  expect(kernel.derivedId('b', 'wx:a', 'phone-1')).toMatch(/^b-[0-9a-f]{24}$/)
  expect(kernel.derivedId('b', 'wx:a', 'phone-1')).toBe(kernel.derivedId('b', 'wx:a', 'phone-1'))
  expect(
    new Set([
      kernel.derivedId('b', 'a', 'bc'),
      kernel.derivedId('b', 'ab', 'c'),
      kernel.derivedId('c', 'a', 'bc'),
      kernel.derivedId('b', 'a\n', 'bc'),
    ]).size,
  ).toBe(4)
  expect(kernel.digest(20, 'x')).toHaveLength(20)
  // As they were made before: documents that stand are found again.
  expect(kernel.derivedId('c', 'wx:resident-zhang', 'my-phone-0001')).toBe(
    'c-' + kernel.digest(64, 'wx:resident-zhang\nmy-phone-0001').slice(0, 24),
  )
})
