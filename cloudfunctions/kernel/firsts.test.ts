import fc from 'fast-check'
import { openKernelCloud, type KernelCloud } from '../../tests/cloud/kernel'
import type * as Kernel from './index'

interface Letter {
  readonly _id: string
  readonly box: string
  readonly from: string
  readonly rank: number
  readonly at: string
}

let cloud: KernelCloud
let letters: ReturnType<typeof Kernel.table<Letter>>
beforeAll(async () => {
  cloud = await openKernelCloud([{ name: 'letters', indexes: [{ name: 'box_rank_at', keys: { box: 1, rank: 1, at: 1 } }] }])
  letters = (await import('./index')).table<Letter>('letters')
})
afterAll(() => cloud.close())

const page = (box: string, before: string | undefined, limit: number) =>
  letters.firsts({ where: { box }, by: 'from', orderBy: ['rank', 'at'], before, limit })

async function through(box: string, limit: number) {
  const found: [string, number][] = []
  for (let before: string | undefined; ;) {
    const { items, next } = await page(box, before, limit)
    found.push(...items.map(({ document, behind }): [string, number] => [document._id, behind]))
    if (next === null) return found
    before = next
  }
}

const key = ({ rank, at, _id }: Letter) => `${rank} ${at} ${_id}`
/** What it should be, the slow way. Letters of one sender have moments of their own here: which of two at the same goes first, nobody says. */
function model(all: readonly Letter[]): [string, number][] {
  const inOrder = [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  return inOrder
    .filter(({ from }, i) => inOrder.findIndex((other) => other.from === from) === i)
    .map(({ _id, from }) => [_id, inOrder.filter((other) => other.from === from).length - 1])
}

let boxes = 0
test('each sender stands once, with their first and how many come behind, on pages of any length, none twice and none lost', async () => {
  const sent = fc.array(fc.record({ from: fc.constantFrom('a', 'b', 'c', 'd', 'e'), rank: fc.nat(2), minute: fc.nat(3) }), {
    maxLength: 25,
  })
  await fc.assert(
    fc.asyncProperty(sent, fc.integer({ min: 1, max: 6 }), async (some, limit) => {
      const box = `box-${++boxes}`
      const all = some.map(({ from, rank, minute }, i): Letter => ({
        _id: `${box}-${String(i).padStart(2, '0')}`,
        box,
        from,
        rank,
        at: `2026-11-24T00:0${minute}:00.${some.slice(0, i).filter((other) => other.from === from).length + 100}Z`,
      }))
      for (const letter of all) await letters.insert(letter)
      expect(await through(box, limit)).toEqual(model(all))
    }),
    { numRuns: 60 },
  )
})

test('a place in the list that nobody gave out is its beginning', async () => {
  await letters.insert({ _id: 'l-1', box: 'one', from: 'a', rank: 0, at: '2026-11-24T00:00:00.000Z' })
  for (const before of ['nowhere', '~', 'x~y~z']) expect((await page('one', before, 5)).items).toHaveLength(1)
  expect(await page('none', undefined, 5)).toEqual({ items: [], next: null })
})
