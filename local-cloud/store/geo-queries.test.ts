import { memoryStore } from '../fixtures/memory'
import { type Doc } from './records'
import { type Store } from './store'

const point = (lng: number, lat: number): Doc => ({ type: 'Point', coordinates: [lng, lat] })
const square = (from: number, to: number): number[][] => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
]

describe('queries by place', () => {
  let store: Store
  const ids = (query: Doc): unknown[] => store.find('things', { query }).map(({ _id }) => _id)
  beforeEach(() => {
    store = memoryStore()
    return store.insert('things', [
      { _id: 'far', at: point(10, 10) },
      { _id: 'near', at: point(0.002, 0) },
      { _id: 'nearest', at: point(0.001, 0) },
      { _id: 'hole', at: point(0.5, 0.5) },
      {
        _id: 'line',
        at: {
          type: 'LineString',
          coordinates: [
            [-5, 0.7],
            [5, 0.7],
          ],
        },
      },
      { _id: 'nowhere' },
    ])
  })

  it('near: in metres, the nearest first unless another order is asked for', () => {
    const near = (limits: Doc): Doc => ({ at: { $nearSphere: { $geometry: point(0, 0), ...limits } } })
    expect(ids(near({ $maxDistance: 300 }))).toEqual(['nearest', 'near'])
    expect(ids(near({ $maxDistance: 300, $minDistance: 150 }))).toEqual(['near'])
    expect(store.find('things', { query: near({}), order: { _id: 1 }, limit: 2 }).map(({ _id }) => _id)).toEqual(['far', 'hole'])
  })

  it('within a polygon with a hole, and within a circle', () => {
    const polygon = { type: 'Polygon', coordinates: [square(-1, 1), square(0.4, 0.6)] }
    expect(ids({ at: { $geoWithin: { $geometry: polygon } } }).sort()).toEqual(['near', 'nearest'])
    expect(ids({ at: { $geoWithin: { $centerSphere: [[10, 10], 1 / 6378.1] } } })).toEqual(['far'])
  })

  it('crossing', () => {
    const polygon = { type: 'Polygon', coordinates: [square(-1, 1)] }
    expect(ids({ at: { $geoIntersects: { $geometry: polygon } } }).sort()).toEqual(['hole', 'line', 'near', 'nearest'])
    const across = {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [0, 2],
      ],
    }
    expect(ids({ at: { $geoIntersects: { $geometry: across } } })).toEqual(['line'])
  })

  it('names the forms it does not serve', () => {
    expect(() =>
      ids({
        at: {
          $geoWithin: {
            $box: [
              [0, 0],
              [1, 1],
            ],
          },
        },
      }),
    ).toThrow(/\$box is not served/)
  })
})

describe('$jsonSchema', () => {
  it('finds documents by their form, and names the words it does not know', async () => {
    const store = memoryStore()
    await store.insert('things', [{ _id: 'a', n: 1, list: ['x'] }, { _id: 'b', n: 'one' }, { _id: 'c' }])
    const ids = ($jsonSchema: Doc): unknown[] => store.find('things', { query: { $jsonSchema } }).map(({ _id }) => _id)
    expect(ids({ required: ['n'] })).toEqual(['a', 'b'])
    expect(ids({ required: ['n'], properties: { n: { bsonType: 'number', minimum: 1 } } })).toEqual(['a'])
    expect(ids({ properties: { list: { type: 'array', items: { enum: ['y'] } } } })).toEqual(['b', 'c'])
    expect(() => ids({ dependencies: {} })).toThrow(/keyword dependencies is not served/)
  })
})
