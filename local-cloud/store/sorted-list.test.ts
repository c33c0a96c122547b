import fc from 'fast-check'
import { tries } from '../fixtures/luck'
import { sortedList } from './sorted-list'

interface Item {
  readonly n: number
}
type Step = { do: 'insert' | 'remove'; n: number } | { do: 'load'; all: number[] }

const number = fc.integer({ min: 0, max: 12 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('insert' as const), n: number }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('remove' as const), n: number }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('load' as const), all: fc.array(number, { maxLength: 12 }) }) },
)

/** Takes items until there are enough, and says how often it was asked. */
function taker(most: number): { visit: (item: Item) => boolean; taken: number[] } {
  const taken: number[] = []
  return { taken, visit: ({ n }) => taken.push(n) < most }
}

describe('a list kept in order in blocks of three', () => {
  it('is a plain sorted list to whoever looks, upwards and downwards from any place', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), number, fc.integer({ min: 1, max: 9 }), (steps, from, most) => {
        const list = sortedList<Item>((a, b) => a.n - b.n, 3)
        let model: number[] = []
        for (const one of steps) {
          if (one.do === 'insert') {
            list.insert({ n: one.n })
            model.push(one.n)
          } else if (one.do === 'load') {
            list.load(one.all.map((n) => ({ n })))
            model = [...one.all]
          } else {
            const at = model.indexOf(one.n)
            if (at !== -1) model.splice(at, 1)
            expect(list.remove({ n: one.n })).toBe(at !== -1)
          }
          model.sort((a, b) => a - b)
        }
        expect(list.size()).toBe(model.length)
        const up = taker(most)
        list.upFrom(({ n }) => n < from, up.visit)
        expect(up.taken).toEqual(model.filter((n) => n >= from).slice(0, most))
        const down = taker(most)
        list.downFrom(({ n }) => n <= from, down.visit)
        expect(down.taken).toEqual(
          model
            .filter((n) => n <= from)
            .reverse()
            .slice(0, most),
        )
        const all = taker(Infinity)
        list.upFrom(() => false, all.visit)
        expect(all.taken).toEqual(model)
      }),
      tries(400),
    )
  })

  it('asks few items where one stands, however many there are', () => {
    const list = sortedList<Item>((a, b) => a.n - b.n)
    list.load(Array.from({ length: 20_000 }, (_, n) => ({ n })))
    let asked = 0
    list.upFrom(
      ({ n }) => {
        asked++
        return n < 12_345
      },
      () => false,
    )
    expect(asked).toBeLessThan(30)
  })

  it('inserts what rises without a search, and moves a block at most for what does not', () => {
    let compared = 0
    const list = sortedList<Item>((a, b) => {
      compared++
      return a.n - b.n
    })
    for (let n = 0; n < 2560; n++) list.insert({ n })
    expect(compared).toBeLessThan(2560 + 10 * 8)
    compared = 0
    list.insert({ n: 1000.5 })
    expect(compared).toBeLessThan(20)
  })
})
