import { isUrgent, sentences } from './danger/sentences.testing'
import { risks, risksIn, urgency, urgentCards } from './risk'

test.each([
  ['老公又打我了，我想离婚', ['domesticViolence']],
  ['有人拿刀堵在我家门口', ['violence']],
  ['我不想活了', ['selfHarm']],
  ['邻居说孩子在学校被打', ['child']],
  ['女儿失踪两天了', ['child']],
  ['他头上流血止不住', ['violence']],
  ['儿子昨天被拘留了', ['detained']],
  ['刚刚被骗转账三万', ['fraud']],
  ['明天就到期了还能上诉吗', ['deadline']],
  ['邻居装修噪声大怎么办', []],
] as const)('%s', (text, expected) => {
  expect(risksIn(text)).toEqual(expected)
})

test.each([
  ['partner', 'domesticViolence'],
  ['parents', 'domesticViolence'],
  ['elder', 'domesticViolence'],
  ['child', 'child'],
  ['suicidal', 'selfHarm'],
  ['locked', 'violence'],
  ['stalked', 'violence'],
  ['threat', 'violence'],
  ['pictures', 'violence'],
  ['sexual', 'violence'],
  ['trafficked', 'violence'],
  ['injured', 'violence'],
  ['other', 'violence'],
] as const)('of the sentences of danger under %s most get the card of %s', (kind, risk) => {
  const told = sentences('written').filter((sentence) => isUrgent(sentence) && sentence.kind === kind)
  expect(told.length).toBeGreaterThan(10)
  expect(told.filter(({ text }) => risksIn(text).includes(risk)).length / told.length).toBeGreaterThan(0.5)
})

test('danger to life goes first, then what presses, then the rest', () => {
  expect([urgency(['deadline']), urgency(['domesticViolence']), urgency([])]).toEqual([1, 0, 2])
})

test.each([
  ['violence', 0],
  ['domesticViolence', 0],
  ['selfHarm', 0],
  ['child', 0],
  ['fraud', 1],
  ['detained', 1],
  ['deadline', 1],
] as const)('%s alone has urgency %i, and never goes down by what is beside it', (risk, expected) => {
  expect(urgency([risk])).toBe(expected)
  for (const other of risks) expect(urgency([risk, other])).toBe(Math.min(expected, urgency([other])))
})

test('the hours that the law gives are said, from the parameter table', () => {
  const [home, held] = urgentCards(['domesticViolence', 'detained']).map(({ message }) => message)
  expect(home).toContain('法院 72 小时内、紧急的 24 小时内作出保护令或者驳回申请')
  expect(held).toContain('应当在 24 小时内转交')
  for (const { message } of urgentCards(risks)) expect(message).not.toMatch(/[{}]/)
})

test('no two cards say the same, and each is of the risk that was found', () => {
  expect(urgentCards(['violence', 'violence']).map(({ risk }) => risk)).toEqual(['violence'])
  expect(urgentCards(['fraud', 'child']).map(({ risk, phone }) => [risk, phone])).toEqual([
    ['fraud', '110'],
    ['child', '110'],
  ])
})

test('every risk has a card with a number to ring', () => {
  const cards = urgentCards(['violence', 'domesticViolence', 'selfHarm', 'child', 'fraud', 'detained', 'deadline'])
  expect(cards).toHaveLength(7)
  for (const card of cards) expect(card.phone).toMatch(/^\d{3,5}$/)
})
