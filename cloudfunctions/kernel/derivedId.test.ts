import { createHash } from 'node:crypto'
import { derivedId, digest } from './derivedId'

test('an id is made of its parts, one to a line, as stored ones are', () => {
  const hash = createHash('sha256').update('wx:zhang\nphone-1').digest('hex')
  expect(derivedId('b', 'wx:zhang', 'phone-1')).toBe(`b-${hash.slice(0, 24)}`)
  expect(digest(20, 'wx:zhang', 'phone-1')).toBe(hash.slice(0, 20))
  expect(digest(20, 'wx:zhangphone-1')).not.toBe(digest(20, 'wx:zhang', 'phone-1'))
})
