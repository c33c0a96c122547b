import { visitorKeyOf } from './visitorKey'

test('a booking for oneself counts for oneself, one for an elder for the elder, by telephone or else by name', () => {
  expect(visitorKeyOf('wx:helper', null)).toBe('k64efbbe915baf0e78222')
  expect(visitorKeyOf('wx:helper', { name: '王桂兰', phone: '13800000000' })).toBe('k3c8bf3d2811473d26e44')
  expect(visitorKeyOf('wx:helper', { name: '王桂兰' })).toBe('k87e137606fb9cfb9f52b')
})

test('one telephone is one elder whatever the name is written like; two helpers have two', () => {
  const phone = '13800000000'
  expect(visitorKeyOf('wx:helper', { name: '王奶奶', phone })).toBe(visitorKeyOf('wx:helper', { name: '王桂兰', phone }))
  expect(visitorKeyOf('wx:other', { name: '王桂兰', phone })).not.toBe(visitorKeyOf('wx:helper', { name: '王桂兰', phone }))
  expect(visitorKeyOf('wx:helper', { name: '王奶奶' })).not.toBe(visitorKeyOf('wx:helper', { name: '王桂兰' }))
})

test('a key stands in a field path: letters and digits alone, and no name', () => {
  expect(visitorKeyOf('web:a.b$c', { name: 'x.$y' })).toMatch(/^k[0-9a-f]{20}$/)
})
