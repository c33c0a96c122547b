import { risksIn, urgency, urgentCards } from './risk'

test.each([
  ['老公又打我了，我想离婚', ['domesticViolence']],
  ['有人拿刀堵在我家门口', ['violence']],
  ['我不想活了', ['selfHarm']],
  ['儿子昨天被拘留了', ['detained']],
  ['刚刚被骗转账三万', ['fraud']],
  ['明天就到期了还能上诉吗', ['deadline']],
  ['邻居装修噪声大怎么办', []],
] as const)('%s', (text, expected) => {
  expect(risksIn(text)).toEqual(expected)
})

test('danger to life goes first, then what presses, then the rest', () => {
  expect([urgency(['deadline']), urgency(['domesticViolence']), urgency([])]).toEqual([1, 0, 2])
})

test('every risk has a card with a number to ring', () => {
  const cards = urgentCards(['violence', 'domesticViolence', 'selfHarm', 'child', 'fraud', 'detained', 'deadline'])
  expect(cards).toHaveLength(7)
  for (const card of cards) expect(card.phone).toMatch(/^\d{3,5}$/)
})
