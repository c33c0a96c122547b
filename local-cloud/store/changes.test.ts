import { memoryStore } from '../fixtures/memory'
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
    ['set beyond the end of a list', { a: [1] }, { $set: { 'a.3': 9 } }, { a: [1, null, null, 9] }],
    ['set into an element', { a: [{ n: 1 }] }, { $set: { 'a.0.n': 2, 'a.1.n': 3 } }, { a: [{ n: 2 }, { n: 3 }] }],
    ['set in a list of lists', { a: [[1]] }, { $set: { 'a.0.1': 2 } }, { a: [[1, 2]] }],
    ['set a name of digits in an object', { a: {} }, { $set: { 'a.0': 1 } }, { a: { 0: 1 } }],
    ['set a name of digits in an object that has a length', { a: { length: 0 } }, { $set: { 'a.3': 1 } }, { a: { length: 0, 3: 1 } }],
    [
      'set a place of two digits',
      { a: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
      { $set: { 'a.10': 'x' } },
      { a: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 'x'] },
    ],
    ['set over a date', { a: new Date(0) }, { $set: { a: 1 } }, { a: 1 }],
    ['unset an element', { a: [1, 2, 3] }, { $unset: { 'a.1': '' } }, { a: [1, null, 3] }],
    ['unset an element that is not there', { a: [1] }, { $unset: { 'a.1': '', 'a.5': '' } }, { a: [1] }],
    ['unset what is not there', { a: 1, l: [] }, { $unset: { b: '', 'a.c': '', 'x.y.z': '', 'l.n': '' } }, { a: 1, l: [] }],
    ['inc and mul', { a: 5, b: 5 }, { $inc: { a: -2 }, $mul: { b: 3 } }, { a: 3, b: 15 }],
    ['min and max that change nothing', { a: 5, b: 5 }, { $min: { a: 9 }, $max: { b: 3 } }, { a: 5, b: 5 }],
    ['min and max of equal and missing values', { a: 5 }, { $min: { a: 5, c: 1 }, $max: { d: 1 } }, { a: 5, c: 1, d: 1 }],
    ['min of another kind', { a: 'x' }, { $min: { a: 5 } }, { a: 5 }],
    ['rename what is not there', { a: 1 }, { $rename: { b: 'c', 'x.y': 'd' } }, { a: 1 }],
    ['rename over another', { a: 1, b: 2 }, { $rename: { a: 'b' } }, { b: 1 }],
    ['rename into a list', { a: 1, l: [0] }, { $rename: { a: 'l.1' } }, { l: [0, 1] }],
    [
      'bits',
      { a: 12, b: 12, c: 12 },
      { $bit: { a: { or: 3 }, b: { xor: 10 }, c: { and: 4, or: 1 }, d: { or: 2 } } },
      { a: 15, b: 6, c: 5, d: 2 },
    ],
    ['push to what is not there', {}, { $push: { 'a.b': 1 } }, { a: { b: [1] } }],
    ['push a list as one', { a: [] }, { $push: { a: [1, 2] } }, { a: [[1, 2]] }],
    ['push null', { a: [] }, { $push: { a: null } }, { a: [null] }],
    ['push in the middle', { a: [1, 4] }, { $push: { a: { $each: [2, 3], $position: 1 } } }, { a: [1, 2, 3, 4] }],
    ['push sorted upwards', { a: [3, 1] }, { $push: { a: { $each: [2], $sort: 1 } } }, { a: [1, 2, 3] }],
    ['push sorted downwards', { a: [3, 1] }, { $push: { a: { $each: [2], $sort: -1 } } }, { a: [3, 2, 1] }],
    ['push and keep none', { a: [1] }, { $push: { a: { $each: [2], $slice: 0 } } }, { a: [] }],
    ['push and keep more than there are', { a: [1] }, { $push: { a: { $each: [2], $slice: -5 } } }, { a: [1, 2] }],
    ['pop of what is not there', { b: [] }, { $pop: { a: 1, b: -1 } }, { b: [] }],
    ['pull from what is not there', {}, { $pull: { a: 1 }, $pullAll: { b: [1] } }, {}],
    ['pull by equality of objects', { a: [{ n: 1 }, 3, null] }, { $pull: { a: { n: 1 } } }, { a: [3, null] }],
    ['pull null', { a: [null, 1] }, { $pull: { a: null } }, { a: [1] }],
    ['pull a date', { a: [new Date(1), new Date(2)] }, { $pull: { a: new Date(1) } }, { a: [new Date(2)] }],
    ['pull a list', { a: [[1], [2], 1] }, { $pull: { a: [1] } }, { a: [[2], 1] }],
    ['pull by expression', { a: ['ab', 'cb', 7] }, { $pull: { a: /^a/ } }, { a: ['cb', 7] }],
    ['pull objects by a condition on a field', { a: [{ n: 1 }, { n: 5 }, 7] }, { $pull: { a: { n: { $gt: 3 } } } }, { a: [{ n: 1 }, 7] }],
    ['pullAll of objects', { a: [{ n: 1 }, 2] }, { $pullAll: { a: [{ n: 1 }] } }, { a: [2] }],
    ['addToSet of what is there', { a: [{ n: 1 }] }, { $addToSet: { a: { n: 1 } } }, { a: [{ n: 1 }] }],
    ['addToSet of a list as one', { a: [] }, { $addToSet: { a: [1, 1] } }, { a: [[1, 1]] }],
    ['addToSet to what is not there', {}, { $addToSet: { a: 1 } }, { a: [1] }],
    ['addToSet of several, each once', {}, { $addToSet: { a: { $each: [1, 1, 2] } } }, { a: [1, 2] }],
    ['every element of every list', { a: [{ b: [1, 2] }, { b: [3] }] }, { $inc: { 'a.$[].b.$[]': 1 } }, { a: [{ b: [2, 3] }, { b: [4] }] }],
    [
      'paths that are not there',
      {},
      { $inc: { 'a.b': 1 }, $min: { 'c.d': 2 }, $bit: { 'e.f': { or: 3 } }, $addToSet: { 'g.h': 4 }, $rename: { x: 'y' } },
      { a: { b: 1 }, c: { d: 2 }, e: { f: 3 }, g: { h: [4] } },
    ],
    [
      'taking from lists whose path is not there',
      { b: 1 },
      { $pop: { 'a.x': 1, c: -1 }, $pull: { 'a.y': 1, d: { n: 1 } }, $pullAll: { 'a.z': [1] } },
      { b: 1 },
    ],
    ['pull of everything that has fields', { a: [{ n: 1 }, 3, {}] }, { $pull: { a: {} } }, { a: [3] }],
    ['pull by a field that words have as well', { a: ['ab', { length: 2 }] }, { $pull: { a: { length: 2 } } }, { a: ['ab'] }],
    ['a dollar inside a name', {}, { $set: { 'a.b$c': 1 } }, { a: { b$c: 1 } }],
  ]
  it.each(cases)('%s', async (_name, doc, modifier, expected) => {
    expect(await after(doc, modifier)).toStrictEqual(expected)
  })

  it('set the date of the moment', async () => {
    const store = memoryStore()
    await store.insert('things', [{ _id: 'a' }])
    const { doc } = await store.update('things', {}, { $currentDate: { 'at.last': true } }, false, { now: 77 })
    expect(doc).toEqual({ _id: 'a', at: { last: new Date(77) } })
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
    expect(await after({ a: { b: [4, 7] } }, { $inc: { 'a.b.$': 1 } }, { $and: [{ _id: 'a' }, { 'a.b': 7 }] })).toEqual({
      a: { b: [4, 8] },
    })
    // What the query says of another list is not said of this one, whatever the names in it.
    expect(await after({ a: [1, 2], other: [{ a: 1 }] }, { $inc: { 'a.$': 1 } }, { other: [{ a: 1 }], a: 2 })).toEqual({
      a: [1, 3],
      other: [{ a: 1 }],
    })
    // Every word of the query about the list counts, and no word about another field.
    const both = {
      a: [
        { n: 1, m: 1 },
        { n: 1, m: 2 },
      ],
      ab: 1,
    }
    expect(await after(both, { $set: { 'a.$.x': 1 } }, { 'a.n': 1, 'a.m': 2, ab: 1 })).toEqual({
      a: [both.a[0], { n: 1, m: 2, x: 1 }],
      ab: 1,
    })
  })

  it.each([
    ['an unknown operator', {}, { $nope: { a: 1 } }, /\$nope/],
    ['inc of a string', { a: 'x' }, { $inc: { a: 1 } }, /non-numeric/],
    ['push onto a number', { a: 1 }, { $push: { a: 2 } }, /must be an array but is of type number \(\$push\)/],
    ['a path through a scalar', { a: 1 }, { $set: { 'a.b': 1 } }, /Cannot create field 'b'/],
    ['two operators on one field', {}, { $set: { a: 1 }, $inc: { a: 1 } }, /conflict at 'a'/],
    ['a new _id', {}, { $set: { _id: 'b' } }, /immutable field '_id'/],
    ['a field named with a dollar', {}, { $set: { a: { $b: 1 } } }, /'\$b' is not valid for storage/],
    ['an array filter', { a: [1] }, { $set: { 'a.$[x]': 1 } }, /\$\[x\]/],
    ['a prototype', {}, { $set: { '__proto__.x': 1 } }, /forbidden/],
    ['mul by a string', { a: 1 }, { $mul: { a: 'x' } }, /Cannot multiply with non-numeric argument: \{a: "x"\}/],
    ['inc by a string', { a: 1 }, { $inc: { a: 'x' } }, /Cannot increment with non-numeric argument/],
    [
      'mul of a string',
      { a: 'x' },
      { $mul: { a: 2 } },
      /Cannot apply \$mul to a value of non-numeric type. \{_id: "a"\} has the field 'a'/,
    ],
    ['a path through null', { a: null }, { $set: { 'a.b': 1 } }, /Cannot create field 'b' in element \{a: null\}/],
    ['a path through a date', { a: new Date(0) }, { $set: { 'a.b': 1 } }, /Cannot create field 'b' in element/],
    ['a path through an expression', { a: /x/ }, { $set: { 'a.b': 1 } }, /Cannot create field 'b' in element/],
    ['a name in a list', { a: [1] }, { $set: { 'a.x': 1 } }, /Cannot create field 'x' in element \{a: array\}/],
    ['a place that is no number in a list', { a: [1] }, { $set: { 'a.1x': 1 } }, /Cannot create field '1x'/],
    ['a place after a letter in a list', { a: [1] }, { $set: { 'a.x1': 1 } }, /Cannot create field 'x1'/],
    ['an empty name', {}, { $set: { 'a..b': 1 } }, /empty or forbidden/],
    ['a constructor', {}, { $set: { 'constructor.x': 1 } }, /forbidden/],
    ['another prototype', {}, { $set: { 'a.prototype': 1 } }, /forbidden/],
    ['a forbidden name, even to take away', {}, { $unset: { 'x.__proto__': '' } }, /forbidden/],
    ['rename to no name', { a: 1 }, { $rename: { a: 5 } }, /'to' field for \$rename must be a string: a/],
    ['rename to a name with a dollar', { a: 1 }, { $rename: { a: '$b' } }, /dollar \(\$\) prefixed field '\$b' in '\$b' is not valid/],
    ['a place in no list further down', { a: { b: 1 } }, { $set: { 'a.b.$[]': 1 } }, /The path 'a\.b' must be an array for 'a\.b\.\$\[\]'/],
    ['bits of another word', { a: 1 }, { $bit: { a: { nand: 1 } } }, /only supports 'and', 'or', and 'xor', not 'nand'/],
    ['push of no list', { a: [] }, { $push: { a: { $each: 1 } } }, /\$each in \$push must be an array/],
    ['addToSet onto a number', { a: 1 }, { $addToSet: { a: 2 } }, /must be an array but is of type number \(\$addToSet\)/],
    ['pop of a number', { a: 1 }, { $pop: { a: 1 } }, /must be an array but is of type number \(\$pop\)/],
    ['pull of a number', { a: 1 }, { $pull: { a: 1 } }, /\(\$pull\)/],
    ['pullAll of a number', { a: 1 }, { $pullAll: { a: [1] } }, /\(\$pullAll\)/],
    ['pullAll of no list', { a: [1] }, { $pullAll: { a: 1 } }, /\$pullAll requires an array argument/],
    ['a modifier without fields', {}, { $set: [] }, /Modifiers operate on fields but \$set was given none/],
    ['a modifier of null', {}, { $set: null }, /Modifiers operate on fields but \$set was given none/],
    ['a modifier of a word', {}, { $inc: 'a' }, /Modifiers operate on fields but \$inc was given none/],
    ['a modifier of everybody', {}, { toString: { a: 1 } }, /Unknown modifier: toString/],
    ['a field and a field in it', {}, { $set: { 'a.b': 1, a: {} } }, /Updating the path 'a' would create a conflict at 'a\.b'/],
    ['a field in a field', {}, { $set: { a: {}, 'a.b': 1 } }, /Updating the path 'a\.b' would create a conflict at 'a'/],
    ['a place the query says nothing of', { a: [1] }, { $set: { 'a.$': 1 } }, /did not find the match needed from the query for 'a'/],
    ['a place at the start', { a: [1] }, { $set: { '$.a': 1 } }, /positional operator \$ in '\$\.a' is not served/],
    ['a place in no list', { a: 1 }, { $set: { 'a.$[]': 1 } }, /The path 'a' must be an array for 'a\.\$\[\]'/],
    ['a document that is too large', {}, { $set: { a: 'x'.repeat(600_000) } }, /at most 524288/],
  ])('refuses %s and changes nothing', async (_name, doc, modifier, words) => {
    await expect(after(doc, modifier)).rejects.toThrow(words)
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  it('refuses a place whose query meets no element', async () => {
    await expect(after({ a: [1, 2] }, { $set: { 'a.$': 1 } }, { a: { $lt: 2, $gt: 1 } })).rejects.toThrow(/did not find the match/)
  })

  it('takes two fields whose names only begin alike', async () => {
    expect(await after({}, { $set: { a: 1, ab: 2, 'b.a': 3 }, $inc: { 'b.ab': 4 } })).toEqual({ a: 1, ab: 2, b: { a: 3, ab: 4 } })
  })

  it('keeps nothing of what it was given or of the document before', async () => {
    const store = memoryStore()
    const given = { list: [{ n: 1 }] }
    await store.insert('things', [{ _id: 'a', kept: { n: 1 } }])
    const [before] = store.find('things', { query: {} })
    await store.update(
      'things',
      {},
      { $set: { x: given, 'kept.n': 2 }, $push: { y: given, z: { $each: [given] } }, $min: { w: given }, $addToSet: { v: given } },
      false,
    )
    given.list.push({ n: 9 })
    const clean = { list: [{ n: 1 }] }
    expect(store.find('things', { query: {} })).toEqual([
      { _id: 'a', kept: { n: 2 }, x: clean, y: [clean], z: [clean], w: clean, v: [clean] },
    ])
    expect(before).toEqual({ _id: 'a', kept: { n: 1 } })
  })

  it('replaces the whole document, or adds it', async () => {
    const store = memoryStore()
    expect(await store.replace('things', 'a', { n: 1, m: 2 })).toEqual({ updated: 0, upsertedId: 'a' })
    expect(await store.replace('things', 'a', { n: 3 })).toEqual({ updated: 1, upsertedId: null })
    expect(store.find('things', { query: {} })).toEqual([{ _id: 'a', n: 3 }])
  })
})
