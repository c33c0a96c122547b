import { aggregate } from './aggregate'
import { type Doc } from './records'

const docs: Doc[] = [
  { _id: 'a', city: '淮北', n: 1, at: new Date('2026-01-03T23:00:00Z'), place: { type: 'Point', coordinates: [116.8, 33.95] } },
  { _id: 'b', city: '淮北', n: 2, at: new Date('2026-01-04T01:00:00Z'), place: { type: 'Point', coordinates: [116.81, 33.95] } },
  { _id: 'c', city: '濉溪', n: 5, tags: ['x', 'y'], place: { type: 'Point', coordinates: [116.76, 33.91] } },
]
const run = (...stages: Doc[]): Doc[] => aggregate(docs, stages, (name) => (name === 'others' ? [{ _id: 1, city: '濉溪' }] : []))

describe('aggregation', () => {
  it('groups, sorts and counts', () => {
    expect(run({ $group: { _id: '$city', count: { $sum: 1 }, n: { $sum: '$n' } } }, { $sort: { n: 1 } })).toEqual([
      { _id: '淮北', count: 2, n: 3 },
      { _id: '濉溪', count: 1, n: 5 },
    ])
    expect(run({ $match: { n: { $gt: 1 } } }, { $count: 'many' })).toEqual([{ many: 2 }])
  })

  it('cuts and searches text by bytes and by characters as the database does', () => {
    const [first] = run(
      { $match: { _id: 'a' } },
      {
        $project: {
          _id: 0,
          bytes: { $substrBytes: ['$city', 0, 3] },
          rest: { $substr: ['$city', 3, -1] },
          letters: { $substrCP: ['$city', 1, 5] },
          atByte: { $indexOfBytes: ['$city', '北'] },
          atLetter: { $indexOfCP: ['$city', '北'] },
        },
      },
    )
    expect(first).toEqual({ bytes: '淮', rest: '北', letters: '北', atByte: 3, atLetter: 1 })
    expect(() => run({ $project: { half: { $substrBytes: ['$city', 0, 2] } } })).toThrow(/middle of a UTF-8 character/)
  })

  it('begins weeks on Sunday', () => {
    const weeks = run({ $match: { at: { $exists: true } } }, { $project: { week: { $week: '$at' } } })
    expect(weeks.map(({ week }) => week)).toEqual([0, 1])
  })

  it('looks documents up in another collection', () => {
    const found = run({ $lookup: { from: 'others', localField: 'city', foreignField: 'city', as: 'same' } })
    expect(found.map(({ same }) => (same as Doc[]).length)).toEqual([0, 0, 1])
  })

  it('finds what is near, the nearest first, with its distance in metres', () => {
    const near = { type: 'Point', coordinates: [116.8, 33.95] }
    const found = run({ $geoNear: { near, distanceField: 'away', spherical: true, maxDistance: 2000 } })
    expect(found.map(({ _id }) => _id)).toEqual(['a', 'b'])
    expect(found[1]?.away).toBeCloseTo(923, -1)
    expect(() => run({ $limit: 1 }, { $geoNear: { near, distanceField: 'away' } })).toThrow(/first stage/)
  })

  it('measures from a pair of numbers in radians on the sphere, in degrees on the flat map', () => {
    const from = (spherical: boolean, maxDistance: number) =>
      run({ $geoNear: { near: [116.8, 33.95], distanceField: 'away', spherical, maxDistance } })
    expect(from(true, 2000 / 6_378_100).map(({ _id }) => _id)).toEqual(['a', 'b'])
    expect(Number(from(true, 1)[1]?.away) * 6_378_100).toBeCloseTo(923, -1)
    expect(from(false, 0.02).map(({ _id }) => _id)).toEqual(['a', 'b'])
    expect(from(false, 0.02)[1]?.away).toBeCloseTo(0.01, 3)
  })

  it('never changes the documents it works on', () => {
    const before = JSON.stringify(docs)
    run({ $addFields: { n: 0, 'place.type': 'x' } }, { $unwind: '$tags' })
    expect(JSON.stringify(docs)).toBe(before)
  })

  it.each(['$out', '$merge', '$unionWith', '$documents', '$densify', '$fill', '$setWindowFields', '$indexStats', '$collStats'])(
    'does not serve %s, and says so',
    (name) => {
      expect(() => run({ [name]: 'x' })).toThrow(`${name} is not served by the local cloud`)
    },
  )

  it.each(['$meta', '$nope'])('does not serve the operator %s, and says so', (name) => {
    expect(() => run({ $project: { a: { [name]: 1 } } })).toThrow(`${name} is not served by the local cloud`)
  })
})
