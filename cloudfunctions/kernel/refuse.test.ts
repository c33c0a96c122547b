import { isRefusal, offering, refuse } from './refuse'

test('a refusal is its code, with what fills its sentence and the field it is about, where there are any', () => {
  expect(refuse('TAKEN')).toEqual(expect.objectContaining({ refused: 'TAKEN' }))
  expect(Object.keys(refuse('TAKEN'))).toEqual(['refused'])
  expect({ ...refuse('TAKEN', { who: '陈律师' }, 'text') }).toMatchObject({ refused: 'TAKEN', details: { who: '陈律师' }, field: 'text' })
})

test('other ways that are open are added, and it stays a refusal', () => {
  const offered = offering(refuse('SLOT_FULL', { near: '' }), [{ slot: '0900' }])
  expect(offered).toMatchObject({ refused: 'SLOT_FULL', details: { near: '' }, offers: [{ slot: '0900' }] })
  expect([isRefusal(offered), isRefusal(refuse('TAKEN'))]).toEqual([true, true])
})

test('nothing else is one, however much it looks like it', () => {
  for (const other of [null, undefined, 'TAKEN', 7, {}, { refused: 'TAKEN' }]) expect(isRefusal(other)).toBe(false)
})
