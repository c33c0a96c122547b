import { memoryStore } from '../fixtures/store'
import { type Doc } from './records'

/** What an update makes of a document; the query decides what `$` stands for. */
async function after(doc: Doc, modifier: Doc, query: Doc = { _id: 'a' }): Promise<Doc> {
  const store = memoryStore()
  await store.insert('things', [{ _id: 'a', ...doc }])
  await store.update('things', query, modifier, false)
  const [{ _id, ...rest } = {} as Doc] = store.find('things', { query: { _id: 'a' } })
  expect(_id).toBe('a')
  return rest
}

describe('updates as the SDK sends them', () => {
  const cases: [string, Doc, Doc, Doc][] = [
    ['set a path that is not there', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
    ['set an element', { a: [1, 2] }, { $set: { 'a.1': 9 } }, { a: [1, 9] }],
    ['unset', { a: 1, b: { c: 2, d: 3 } }, { $unset: { a: '', 'b.c': '' } }, { b: { d: 3 } }],
    ['inc and mul of missing fields', {}, { $inc: { a: 2 }, $mul: { b: 3 } }, { a: 2, b: 0 }],
    ['min and max', { a: 5, b: 5 }, { $min: { a: 3 }, $max: { b: 9 } }, { a: 3, b: 9 }],
    ['rename', { a: 1 }, { $rename: { a: 'b.c' } }, { b: { c: 1 } }],
    ['bit', { a: 13 }, { $bit: { a: { and: 10 } } }, { a: 8 }],
    ['push of several', { a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
    [
      'push at a place, sorted and cut',
      { a: [{ n: 3 }] },
      { $push: { a: { $each: [{ n: 1 }, { n: 2 }], $position: 0, $sort: { n: -1 }, $slice: 2 } } },
      { a: [{ n: 3 }, { n: 2 }] },
    ],
    ['push keeping the last ones', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
    ['pop at the end', { a: [1, 2] }, { $pop: { a: 1 } }, { a: [1] }],
    ['pop at the start', { a: [1, 2] }, { $pop: { a: -1 } }, { a: [2] }],
    ['pull a value', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
    ['pull by condition', { a: [1, 5, 9] }, { $pull: { a: { $gt: 4 } } }, { a: [1] }],
    ['pull objects', { a: [{ n: 1, m: 1 }, { n: 2 }] }, { $pull: { a: { n: 1 } } }, { a: [{ n: 2 }] }],
    ['pullAll', { a: [1, 2, 3] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
    ['addToSet', { a: [1] }, { $addToSet: { a: { $each: [1, 2] } } }, { a: [1, 2] }],
    ['every element', { a: [{ n: 1 }, { n: 2 }] }, { $inc: { 'a.$[].n': 1 } }, { a: [{ n: 2 }, { n: 3 }] }],
  ]
  it.each(cases)('%s', async (_name, doc, modifier, expected) => {
    expect(await after(doc, modifier)).toEqual(expected)
  })

  it('changes the element the query found', async () => {
    const marks = {
      marks: [
        { by: 'x', n: 1 },
        { by: 'y', n: 2 },
      ],
    }
    expect(await after(marks, { $set: { 'marks.$.n': 9 } }, { 'marks.by': 'y' })).toEqual({
      marks: [
        { by: 'x', n: 1 },
        { by: 'y', n: 9 },
      ],
    })
    expect(await after({ a: [4, 7, 7] }, { $inc: { 'a.$': 1 } }, { a: { $gt: 5 } })).toEqual({ a: [4, 8, 7] })
  })

  it.each([
    ['an unknown operator', {}, { $nope: { a: 1 } }, /\$nope/],
    ['inc of a string', { a: 'x' }, { $inc: { a: 1 } }, /non-numeric/],
    ['push onto a number', { a: 1 }, { $push: { a: 2 } }, /must be an array/],
    ['a path through a scalar', { a: 1 }, { $set: { 'a.b': 1 } }, /Cannot create field 'b'/],
    ['two operators on one field', {}, { $set: { a: 1 }, $inc: { a: 1 } }, /conflict at 'a'/],
    ['a new _id', {}, { $set: { _id: 'b' } }, /immutable field '_id'/],
    ['a field named with a dollar', {}, { $set: { a: { $b: 1 } } }, /'\$b' is not valid for storage/],
    ['an array filter', { a: [1] }, { $set: { 'a.$[x]': 1 } }, /\$\[x\]/],
    ['a prototype', {}, { $set: { '__proto__.x': 1 } }, /forbidden/],
    ['a document that is too large', {}, { $set: { a: 'x'.repeat(600_000) } }, /at most 524288/],
  ])('refuses %s and changes nothing', async (_name, doc, modifier, words) => {
    await expect(after(doc, modifier)).rejects.toThrow(words)
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  it('replaces the whole document, or adds it', async () => {
    const store = memoryStore()
    expect(await store.replace('things', 'a', { n: 1, m: 2 })).toEqual({ updated: 0, upsertedId: 'a' })
    expect(await store.replace('things', 'a', { n: 3 })).toEqual({ updated: 1, upsertedId: null })
    expect(store.find('things', { query: {} })).toEqual([{ _id: 'a', n: 3 }])
  })
})
