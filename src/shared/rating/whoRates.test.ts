import { mayRateAs } from './whoRates'

const record = { kind: 'walkIn', provider: { staffId: 's-called', pointId: 'point-1' }, hands: ['s-called', 's-ended'] } as const
const of = (_id: string, pointId = 'point-2') => ({ _id, pointId })

test('a resident may, whoever had a hand in it may not, nor who works at the point', () => {
  expect(mayRateAs(record, null)).toBe('yes')
  expect(mayRateAs(record, of('s-called'))).toBe('OWN_HAND')
  expect(mayRateAs(record, of('s-ended'))).toBe('OWN_HAND')
  expect(mayRateAs(record, of('s-other', 'point-1'))).toBe('OWN_POINT')
  expect(mayRateAs(record, of('s-other'))).toBe('yes')
})

test('a consultation is answered by whoever is on duty: only the hand counts', () => {
  const consultation = { ...record, kind: 'consultation' } as const
  expect(mayRateAs(consultation, of('s-called', 'point-1'))).toBe('OWN_HAND')
  expect(mayRateAs(consultation, of('s-other', 'point-1'))).toBe('yes')
})

test('a record of before names its provider alone', () => {
  const { hands: _, ...before } = record
  expect(mayRateAs(before, of('s-called'))).toBe('OWN_HAND')
  expect(mayRateAs(before, of('s-ended'))).toBe('yes')
})
