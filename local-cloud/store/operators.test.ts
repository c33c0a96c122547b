import { aggregate } from './aggregate'
import { matcher, projector } from './matching'
import { intersects, metresBetween, shapeOf, within } from './operators/geometry'
import { geoNear, nearestFirst } from './operators/geo'
import { jsonSchema } from './operators/json-schema'
import { type Doc } from './records'

const point = (lng: number, lat: number): Doc => ({ type: 'Point', coordinates: [lng, lat] })
const ring = (from: number, to: number): number[][] => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
]
const polygon = (...rings: number[][][]): Doc => ({ type: 'Polygon', coordinates: rings })
const line = (...coordinates: number[][]): Doc => ({ type: 'LineString', coordinates })

describe('shapes', () => {
  const shape = (value: unknown) => shapeOf(value) ?? { points: [], edges: [], areas: [] }

  it.each<[unknown, number, number, number]>([
    [[1, 2], 1, 0, 0],
    [point(1, 2), 1, 0, 0],
    [{ type: 'MultiPoint', coordinates: [[1, 2], [3, 4], 'x'] }, 2, 0, 0],
    [line([0, 0], [1, 1], [2, 0]), 3, 2, 0],
    [{ type: 'LineString', coordinates: [[0, 0], 'x', [1, 1]] }, 2, 1, 0],
    [
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [0, 0],
            [1, 1],
          ],
          'x',
          [
            [5, 5],
            [6, 6],
            ['a', 7],
          ],
        ],
      },
      4,
      2,
      0,
    ],
    [polygon(ring(0, 1), ring(0.4, 0.6)), 10, 8, 1],
    [{ type: 'MultiPolygon', coordinates: [[ring(0, 1)], 'x', [ring(2, 3)]] }, 10, 8, 2],
  ])('%j is taken apart', (value, points, edges, areas) => {
    expect([shape(value).points.length, shape(value).edges.length, shape(value).areas.length]).toEqual([points, edges, areas])
  })

  it.each([
    null,
    'x',
    7,
    [1],
    ['a', 1],
    [1, 'b'],
    {},
    { type: 'Point' },
    { coordinates: [1, 2] },
    { type: 'Point', coordinates: 'x' },
    { type: 'MultiPoint', coordinates: 'x' },
    { type: 'Point', coordinates: ['x', 1] },
    { type: 'Blob', coordinates: [1, 2] },
  ])('%j is none', (value) => {
    expect(shapeOf(value)).toBeUndefined()
  })

  it('are as far apart as on a globe of 6,378.1 km', () => {
    expect(metresBetween([0, 0], [0, 0])).toBe(0)
    expect(metresBetween([0, 0], [180, 0])).toBeCloseTo(Math.PI * 6_378_100, 0)
    expect(metresBetween([0, 0], [1, 0])).toBeCloseTo((Math.PI / 180) * 6_378_100, 3)
    expect(metresBetween([0, 60], [1, 60])).toBeCloseTo(55_658.4, 0)
    expect(metresBetween([10, 20], [30, 50])).toBeCloseTo(metresBetween([30, 50], [10, 20]), 6)
    // Peking and Shanghai.
    expect(metresBetween([116.4074, 39.9042], [121.4737, 31.2304]) / 1000).toBeCloseTo(1068.5, 0)
  })

  it.each<[string, Doc, boolean]>([
    ['inside', point(1, 2), true],
    ['outside to the right', point(11, 5), false],
    ['outside to the left', point(-1, 5), false],
    ['above', point(5, 11), false],
    ['on the border', point(10, 5), true],
    ['on a corner', point(0, 0), true],
    ['in the hole', point(5, 5), false],
    ["on the hole's border", point(4, 5), true],
    ['in line with a border, outside', point(10, 12), false],
    ['level with a corner', point(-1, 10), false],
    ['a line that stays inside', line([1, 1], [3, 9]), true],
    ['a line that leaves', line([1, 1], [20, 9]), false],
    ['a line across the hole', line([1, 5], [9, 5]), false],
    ['a smaller square', polygon(ring(1, 3)), true],
    ['a square over the hole', polygon(ring(3, 7)), true],
    [
      'points of which one is outside',
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 1],
          [20, 20],
        ],
      },
      false,
    ],
    ['a line from the left border', line([0, 5], [2, 5]), true],
    ['a line to the left border', line([2, 5], [0, 5]), true],
    ['a line from the right border', line([10, 5], [8, 5]), true],
    ['a line to the right border', line([8, 5], [10, 5]), true],
    ['nothing at all', { type: 'MultiPoint', coordinates: [] }, false],
  ])('a square of 10 with a hole of 2 holds: %s', (_name, value, holds) => {
    expect(within(shape(value), shape(polygon(ring(0, 10), ring(4, 6))))).toBe(holds)
  })

  it('a triangle holds the points that no side of it has on its outer side', () => {
    const [a, b, c] = [
      [0, 0],
      [10, 1],
      [3, 9],
    ] as const
    const turn = ([x1, y1]: readonly number[], [x2, y2]: readonly number[], x: number, y: number): number =>
      ((x2 ?? 0) - (x1 ?? 0)) * (y - (y1 ?? 0)) - ((y2 ?? 0) - (y1 ?? 0)) * (x - (x1 ?? 0))
    const triangle = shape(polygon([[...a], [...b], [...c], [...a]]))
    const wrong: string[] = []
    for (let x = -2; x <= 12; x++) {
      for (let y = -2; y <= 12; y++) {
        const inside = turn(a, b, x, y) >= 0 && turn(b, c, x, y) >= 0 && turn(c, a, x, y) >= 0
        if (within(shape(point(x, y)), triangle) !== inside) wrong.push(`${x},${y}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('an area with a notch holds the line that touches the notch, and one of two areas is enough', () => {
    const notched = shape(
      polygon([
        [0, 0],
        [10, 0],
        [10, 10],
        [5, 5],
        [0, 10],
        [0, 0],
      ]),
    )
    expect(within(shape(line([1, 5], [9, 5])), notched)).toBe(true)
    expect(within(shape(line([9, 5], [1, 5])), notched)).toBe(true)
    expect(within(shape(line([1, 6], [9, 6])), notched)).toBe(false)
    // Whichever way round its corners are named.
    expect(within(shape(line([2, 5], [0, 5])), shape(polygon(ring(0, 10).reverse())))).toBe(true)
    const two = shape({ type: 'MultiPolygon', coordinates: [[ring(0, 1)], [ring(2, 3)]] })
    expect(within(shape(point(2.5, 2.5)), two)).toBe(true)
  })

  it.each<[string, Doc, Doc, boolean]>([
    [
      'points that have one in common',
      {
        type: 'MultiPoint',
        coordinates: [
          [5, 5],
          [1, 1],
        ],
      },
      {
        type: 'MultiPoint',
        coordinates: [
          [7, 7],
          [1, 1],
        ],
      },
      true,
    ],
    ['the same point', point(1, 1), point(1, 1), true],
    ['points on one meridian', point(1, 1), point(1, 2), false],
    ['points on one parallel', point(1, 1), point(2, 1), false],
    ['a point on a line', point(1, 1), line([0, 0], [2, 2]), true],
    ['a point beyond the end of a line', point(3, 3), line([0, 0], [2, 2]), false],
    ['a point before the start of a line', point(-1, -1), line([0, 0], [2, 2]), false],
    ['a point beside a line', point(1, 1.5), line([0, 0], [2, 2]), false],
    ['lines that cross', line([0, 0], [2, 2]), line([0, 2], [2, 0]), true],
    ['lines that would cross further on', line([0, 0], [1, 1]), line([0, 4], [4, 0.5]), false],
    ['lines side by side', line([0, 0], [2, 2]), line([0, 1], [2, 3]), false],
    ['lines that touch', line([0, 0], [1, 1]), line([1, 1], [2, 0]), true],
    ['a point in an area', point(1, 1), polygon(ring(0, 2)), true],
    ['areas that overlap', polygon(ring(0, 2)), polygon(ring(1, 3)), true],
    ['an area inside another', polygon(ring(1, 2)), polygon(ring(0, 9)), true],
    ['areas apart', polygon(ring(0, 1)), polygon(ring(2, 3)), false],
    ['an area in the hole of another', polygon(ring(4.5, 5.5)), polygon(ring(0, 10), ring(4, 6)), false],
    ['a line through an area without a point in it', line([-1, 1], [3, 1]), polygon(ring(0, 2)), true],
  ])('meet: %s', (_name, one, other, meet) => {
    expect(intersects(shape(one), shape(other))).toBe(meet)
    expect(intersects(shape(other), shape(one))).toBe(meet)
  })
})

describe('queries by place', () => {
  const finds = (query: Doc, doc: Doc): boolean => matcher(query)(doc)
  const at = (condition: Doc): Doc => ({ at: condition })

  it('count a list of points as each of them, and what has no place as nowhere', () => {
    const near = at({ $nearSphere: { $geometry: point(0, 0), $maxDistance: 200_000 } })
    expect(finds(near, { at: [point(50, 50), point(1, 0)] })).toBe(true)
    expect(finds(near, { at: [point(50, 50), 'x'] })).toBe(false)
    expect(finds(near, { at: [0.5, 0.5] })).toBe(true)
    expect(finds(near, {})).toBe(false)
    expect(finds(at({ $near: { $geometry: point(0, 0) } }), { at: point(50, 50) })).toBe(true)
    expect(finds(at({ $near: { $geometry: point(0, 0) } }), { at: 'x' })).toBe(false)
    expect(finds(at({ $near: { $geometry: point(0, 0), $maxDistance: null, $minDistance: null } }), { at: point(0, 0) })).toBe(true)
  })

  it('take a limit as within it', () => {
    const away = metresBetween([0, 0], [1, 0])
    const query = (limits: Doc): Doc => at({ $nearSphere: { $geometry: point(0, 0), ...limits } })
    expect(finds(query({ $maxDistance: away, $minDistance: away }), { at: point(1, 0) })).toBe(true)
    expect(finds(query({ $maxDistance: away - 1 }), { at: point(1, 0) })).toBe(false)
    expect(finds(query({ $minDistance: away + 1 }), { at: point(1, 0) })).toBe(false)
    const circle = (radians: number): Doc => at({ $geoWithin: { $centerSphere: [[0, 0], radians] } })
    expect(finds(circle(Math.PI / 180), { at: point(1, 0) })).toBe(true)
    expect(finds(circle(Math.PI / 181), { at: point(1, 0) })).toBe(false)
    expect(finds(circle(0), { at: point(0, 0) })).toBe(true)
    expect(finds(circle(1), { at: line([0, 0], [90, 0]) })).toBe(false)
  })

  it.each<[Doc, RegExp]>([
    [{ $nearSphere: {} }, /\$nearSphere needs a point/],
    [{ $nearSphere: { $geometry: line([0, 0], [1, 1]) } }, /\$nearSphere needs a point/],
    [{ $geoWithin: { $centerSphere: [[0, 0], -1] } }, /radius in radians/],
    [{ $geoWithin: { $centerSphere: [[0, 0], 'x'] } }, /radius in radians/],
    [{ $geoWithin: { $centerSphere: ['x', 1] } }, /\$centerSphere needs a point/],
    [{ $geoWithin: { $geometry: line([0, 0], [1, 1]) } }, /Polygon or a MultiPolygon/],
    [{ $geoWithin: { $geometry: 'x' } }, /\$geoWithin needs a \$geometry/],
    [{ $geoIntersects: {} }, /\$geoIntersects needs a \$geometry/],
    [{ $geoIntersects: null }, /\$geoIntersects needs a \$geometry/],
    [{ $geoWithin: { $polygon: [] } }, /\$geoWithin with \$polygon is not served/],
  ])('refuse %j with what they need', (condition, words) => {
    expect(() => finds({ at: condition }, { at: point(0, 0) })).toThrow(words)
  })

  it('sort by nearness only where they ask for it', () => {
    expect(nearestFirst({ n: 1, at: null, b: { $gt: 1 } })).toBeUndefined()
    const compare = nearestFirst({ n: 1, 'deep.at': { $near: { $geometry: point(0, 0) } } })
    expect(Math.sign(compare?.({ deep: { at: point(1, 0) } }, { deep: { at: point(2, 0) } }) ?? 0)).toBe(-1)
  })

  it('give the distance, where the document says it, in the unit that is asked for', () => {
    const docs = [{ _id: 'far', spot: point(2, 0) }, { _id: 'no' }, { _id: 'near', n: 1, spot: point(1, 0) }]
    const away = metresBetween([0, 0], [1, 0])
    const stage = { near: point(0, 0), distanceField: 'away', distanceMultiplier: 0.001, includeLocs: 'where' }
    const found = geoNear(docs, stage)
    expect(found).toEqual([
      { _id: 'near', n: 1, spot: point(1, 0), away: away * 0.001, where: point(1, 0) },
      { _id: 'far', spot: point(2, 0), away: expect.closeTo(away * 0.002, 6) as number, where: point(2, 0) },
    ])
    const ids = (extra: Doc): unknown[] => geoNear(docs, { near: point(0, 0), distanceField: 'away', ...extra }).map(({ _id }) => _id)
    expect(ids({ key: 'spot', maxDistance: away })).toEqual(['near'])
    expect(ids({ minDistance: away + 1 })).toEqual(['far'])
    expect(ids({ minDistance: away })).toEqual(['near', 'far'])
    expect(ids({ key: 'other' })).toEqual([])
    expect(geoNear(docs, { near: point(0, 0), distanceField: 'away' })[0]).toStrictEqual({ _id: 'near', n: 1, spot: point(1, 0), away })
    expect(() => geoNear(docs, { near: point(0, 0) })).toThrow(/distanceField option as a string/)
    expect(() => geoNear(docs, { distanceField: 'away' })).toThrow(/\$geoNear needs a point/)
  })
})

describe('$jsonSchema', () => {
  it.each<[Doc, unknown[], unknown[]]>([
    [{ type: 'object' }, [{}], [[], null, 'x', new Date(0), /x/]],
    [{ bsonType: 'array' }, [[]], [{}, 'x']],
    [{ type: 'string' }, ['', 'x'], [1, null]],
    [{ bsonType: 'bool' }, [true], [0]],
    [{ type: 'boolean' }, [false], ['x']],
    [{ type: 'null' }, [null], [undefined, 0]],
    [{ bsonType: 'date' }, [new Date(0)], ['2026-01-01', 0]],
    [{ type: 'number' }, [1.5], ['1']],
    [{ bsonType: 'double' }, [1.5], ['1']],
    [{ bsonType: 'int' }, [1], [1.5, '1']],
    [{ bsonType: 'long' }, [1], [1.5]],
    [{ type: ['string', 'null'] }, ['x', null], [1]],
    [{ required: ['a', 'b'] }, [{ a: 1, b: null }, 'x', null], [{ a: 1 }, { b: 1 }, {}]],
    [{ properties: { a: { type: 'string' } } }, [{ a: 'x' }, {}, 'x', []], [{ a: 1 }, { a: null }]],
    [
      { properties: { a: { type: 'string' }, b: { type: 'number' } } },
      [{ a: 'x', b: 1 }],
      [
        { a: 'x', b: 'x' },
        { a: 1, b: 1 },
      ],
    ],
    [{ items: { type: 'number' } }, [[1, 2], [], 'x'], [[1, 'x']]],
    [{ enum: [1, 'a', { b: 1 }] }, [1, 'a', { b: 1 }], [2, null, { b: 2 }]],
    [{ minimum: 3 }, [3, 4, 'x'], [2]],
    [{ maximum: 3 }, [3, 2, 'x'], [4]],
    [{ minLength: 2 }, ['ab', '北京', 7], ['a', '😀']],
    [{ maxLength: 1 }, ['a', '😀', '', 77], ['ab']],
    [{ minItems: 1 }, [[1], 'x'], [[]]],
    [{ maxItems: 1 }, [[1], [], 'xyz'], [[1, 2]]],
    [{ pattern: '^\\p{L}+$' }, ['北京', 7], ['a1']],
    [{ allOf: [{ type: 'number' }, { minimum: 3 }] }, [3], [2, 'x']],
    [{ anyOf: [{ type: 'string' }, { minimum: 3 }] }, ['x', 3], [2]],
    [{ oneOf: [{ minimum: 1 }, { minimum: 3 }] }, [1, 2], [3, 0, 'x']],
    [{ not: { type: 'string' } }, [1], ['x']],
    [{ title: 'x', description: 'y' }, [1, null], []],
    [{ type: 'number', minimum: 3 }, [3], [2, 'x']],
  ])('%j', (schema, good, bad) => {
    expect(good.filter((value) => !jsonSchema(schema)(value))).toEqual([])
    expect(bad.filter((value) => jsonSchema(schema)(value))).toEqual([])
  })

  it('names what it does not serve', () => {
    expect(() => jsonSchema({ dependencies: {} })).toThrow(/\$jsonSchema: the keyword dependencies is not served/)
    expect(() => jsonSchema({ type: 'decimal' })).toThrow(/\$jsonSchema: the type decimal is not served/)
    expect(() => jsonSchema({ type: 'toString' })).toThrow(/the type toString/)
  })
})

describe('$elemMatch', () => {
  it.each<[Doc, Doc, boolean]>([
    [{ list: { $elemMatch: { $gt: 1, $lt: 3 } } }, { list: [0, 2] }, true],
    [{ list: { $elemMatch: { $gt: 1, $lt: 3 } } }, { list: [0, 5] }, false],
    [{ list: { $elemMatch: { $gt: 1 } } }, { list: 2 }, false],
    [{ list: { $elemMatch: { n: 1, m: 2 } } }, { list: [{ n: 1, m: 2 }] }, true],
    [{ list: { $elemMatch: { n: 1, m: 2 } } }, { list: [{ n: 1 }, { m: 2 }] }, false],
    [{ list: { $elemMatch: { n: { $exists: false } } } }, { list: [1, 'x', null, new Date(0)] }, false],
    [{ list: { $elemMatch: { n: { $exists: false } } } }, { list: [{}] }, true],
    [{ list: { $elemMatch: { $or: [{ n: 1 }, { n: 2 }] } } }, { list: [{ n: 2 }] }, true],
    [{ list: { $elemMatch: { $or: [{ n: 1 }, { n: 2 }] } } }, { list: [{ n: 3 }] }, false],
    [{ list: { $elemMatch: { $and: [{ n: 1 }] } } }, { list: [{ n: 1 }] }, true],
    [{ list: { $elemMatch: { $nor: [{ n: 1 }] } } }, { list: [{ n: 1 }] }, false],
    [{ 'deep.list': { $elemMatch: { n: 1 } } }, { deep: [{ list: [{ n: 0 }] }, { list: [{ n: 1 }] }] }, true],
    [{ list: { $elemMatch: {} } }, { list: [{ n: 1 }] }, true],
    [{ list: { $elemMatch: {} } }, { list: [1] }, false],
  ])('%j of %j: %s', (query, doc, holds) => {
    expect(matcher(query)(doc)).toBe(holds)
  })

  it('asks for values or for fields, not for both at once', () => {
    expect(() => matcher({ list: { $elemMatch: { $gt: 1, n: 2 } } })({ list: [2] })).toThrow(/\$gt is not served/)
  })
})

describe('expressions', () => {
  const value = (expression: Doc, doc: Doc = { s: '淮北a市' }): unknown =>
    aggregate([doc], [{ $project: { _id: 0, v: expression } }], () => [])[0]?.v

  it.each<[Doc, unknown]>([
    [{ $substr: ['$s', 0, 3] }, '淮'],
    [{ $substrBytes: ['$s', 3, 4] }, '北a'],
    [{ $substrBytes: ['$s', 6, -1] }, 'a市'],
    [{ $substrBytes: ['$s', 90, 3] }, ''],
    [{ $substrBytes: ['$s', 3, 0] }, ''],
    [{ $substrBytes: ['$none', 0, 3] }, ''],
    [{ $substrBytes: [null, 0, 3] }, ''],
    [{ $substrBytes: [12345, 1, 2] }, '23'],
    [{ $substrCP: ['$s', 1, 2] }, '北a'],
    [{ $substrCP: ['$s', 0, 0] }, ''],
    [{ $substrCP: ['a😀b', 1, 1] }, '😀'],
    [{ $indexOfCP: ['$s', '市'] }, 3],
    [{ $indexOfCP: ['$s', 'x'] }, -1],
    [{ $indexOfCP: ['abcabc', 'bc', 2] }, 4],
    [{ $indexOfCP: ['abcabc', 'bc', 2, 5] }, -1],
    [{ $indexOfCP: ['abcabc', 'bc', 2, 6] }, 4],
    [{ $indexOfCP: ['abcabc', 'bc', 2, 99] }, 4],
    [{ $indexOfCP: ['abc', ''] }, 0],
    [{ $indexOfCP: ['abc', 'abcd'] }, -1],
    [{ $indexOfCP: ['$none', 'a'] }, null],
    [{ $indexOfCP: [null, 'a'] }, null],
    [{ $indexOfBytes: ['$s', 'a'] }, 6],
    [{ $week: null }, null],
    [{ $week: '$none' }, null],
    // A year that begins on a Monday.
    [{ $week: new Date('2024-01-01T00:00:00Z') }, 0],
    [{ $week: new Date('2026-01-01T00:00:00Z') }, 0],
    [{ $week: new Date('2026-01-03T23:00:00Z') }, 0],
    [{ $week: new Date('2026-01-04T00:00:00Z') }, 1],
    [{ $week: new Date('2023-01-01T00:00:00Z') }, 1],
    [{ $week: new Date('2026-12-31T00:00:00Z') }, 52],
  ])('%j is %j', (expression, expected) => {
    expect(value(expression)).toEqual(expected)
  })

  it.each<[Doc, RegExp]>([
    [{ $substrBytes: ['$s', 0] }, /\$substrBytes takes 3 arguments/],
    [{ $substr: ['$s', 0, 1, 2] }, /\$substr takes 3 arguments/],
    [{ $substrCP: '$s' }, /\$substrCP takes 3 arguments/],
    [{ $indexOfCP: ['$s'] }, /\$indexOfCP takes 2 to 4 arguments/],
    [{ $indexOfBytes: ['$s', 'a', 0, 1, 2] }, /\$indexOfBytes takes 2 to 4 arguments/],
    [{ $substrBytes: ['$s', -1, 1] }, /starting index must be non-negative/],
    [{ $substrBytes: ['$s', 0.5, 1] }, /\$substrBytes needs whole numbers/],
    [{ $substrBytes: ['$s', 0, 'x'] }, /\$substrBytes needs whole numbers/],
    [{ $substrBytes: ['$s', 0, 1] }, /middle of a UTF-8 character/],
    [{ $substrCP: ['$s', -1, 1] }, /index and length must be non-negative/],
    [{ $substrCP: ['$s', 0, -1] }, /index and length must be non-negative/],
    [{ $substrCP: ['$s', 0.5, 1] }, /\$substrCP needs whole numbers/],
    [{ $substrCP: ['$s', 0, 0.5] }, /\$substrCP needs whole numbers/],
    [{ $indexOfCP: [7, 'a'] }, /\$indexOfCP needs strings/],
    [{ $indexOfCP: ['a', 7] }, /\$indexOfCP needs strings/],
    [{ $indexOfCP: ['a', 'a', 0.5] }, /\$indexOfCP needs whole numbers/],
    [{ $indexOfBytes: ['a', 'a', 0, 'x'] }, /\$indexOfBytes needs whole numbers/],
  ])('%j is refused', (expression, words) => {
    expect(() => value(expression)).toThrow(words)
    expect(() => value(expression)).toThrow(/^\[FailedOperation\] (Expression )?\$/)
  })
})

describe('matching', () => {
  it('selects fields', () => {
    const doc = { _id: 1, a: 1, b: { c: 2, d: 3 } }
    expect(projector(undefined)(doc)).toBe(doc)
    expect(projector({})(doc)).toBe(doc)
    expect(projector({ a: 1 })(doc)).toEqual({ _id: 1, a: 1 })
    expect(projector({ _id: 0, 'b.c': 1 })(doc)).toEqual({ b: { c: 2 } })
    expect(projector({ b: 0 })(doc)).toEqual({ _id: 1, a: 1 })
    expect(projector({ x: 1, _id: 0 })(doc)).toEqual({})
  })

  it.each<[Doc, RegExp]>([
    [{ a: { $nope: 1 } }, /\[FailedOperation\] The operator or stage \$nope is not served by the local cloud/],
    [{ $nope: 1 }, /\$nope is not served/],
    [{ $where: 'true' }, /FailedOperation/],
    [{ a: { $regex: '(' } }, /Invalid regular expression/],
    [{ $expr: { $nope: 1 } }, /\$nope is not served/],
  ])('%j is refused', (query, words) => {
    expect(() => matcher(query)({ a: 'x' })).toThrow(words)
  })

  it('asks the plain part and the rest', () => {
    const query = { n: 1, city: { $ne: 'x' } }
    expect(
      [
        { n: 1, city: 'y' },
        { n: 2, city: 'y' },
        { n: 1, city: 'x' },
      ].map((doc) => matcher(query)(doc)),
    ).toEqual([true, false, false])
    expect(matcher({})({})).toBe(true)
    expect([matcher({ n: 1, m: 2 })({ n: 1, m: 2 }), matcher({ n: 1, m: 2 })({ n: 1, m: 3 })]).toEqual([true, false])
  })

  it('knows nothing of stages that write elsewhere, and copies before a stage that changes what it is given', () => {
    const docs = [{ _id: 1, n: { m: 1 } }]
    const [changed] = aggregate(docs, [{ $match: { _id: 1 } }, { $addFields: { 'n.m': 2 } }], () => [])
    expect(changed).toEqual({ _id: 1, n: { m: 2 } })
    expect(docs).toEqual([{ _id: 1, n: { m: 1 } }])
    expect(aggregate(docs, [], () => [])).toBe(docs)
    // Each stage runs once, before the copy or after it.
    expect(aggregate(docs, [{ $limit: 1 }, { $set: { 'n.m': { $add: ['$n.m', 1] } } }], () => [])).toEqual([{ _id: 1, n: { m: 2 } }])
    expect(aggregate([...docs, { _id: 2 }], [{ $skip: 1 }, { $set: { x: 1 } }], () => [])).toEqual([{ _id: 2, x: 1 }])
    const others = [{ _id: 9, n: { m: 1 } }]
    aggregate(
      docs,
      [{ $lookup: { from: 'others', localField: '_id', foreignField: 'x', as: 'all' } }, { $set: { 'all.n': 5 } }],
      () => others,
    )
    expect(others).toEqual([{ _id: 9, n: { m: 1 } }])
    expect(() => aggregate(docs, [{}], () => [])).toThrow(/FailedOperation/)
  })
})
