import { risks, risksIn, urgency, urgentCards, type Risk } from './risk'

test.each([
  ['老公又打我了，我想离婚', ['domesticViolence']],
  ['有人拿刀堵在我家门口', ['violence']],
  ['我不想活了', ['selfHarm']],
  ['邻居说孩子在学校被打', ['child']],
  ['女儿失踪两天了', ['child']],
  ['儿子昨天被拘留了', ['detained']],
  ['刚刚被骗转账三万', ['fraud']],
  ['明天就到期了还能上诉吗', ['deadline']],
  ['邻居装修噪声大怎么办', []],
] as const)('%s', (text, expected) => {
  expect(risksIn(text)).toEqual(expected)
})

/** Words that call for help, and how many characters may stand between the first and the second. */
const spoken: readonly (readonly [Risk, readonly string[], number?, (readonly string[])?])[] = [
  ['violence', ['正在打', '要杀', '拿刀', '砍人', '砍我', '绑架', '不让我走', '关起来']],
  ['domesticViolence', ['家暴']],
  [
    'domesticViolence',
    ['老公', '丈夫', '男朋友', '前夫', '妻子', '老婆', '爸爸', '父亲', '公公'],
    6,
    ['打我', '打人', '打孩子', '掐我', '威胁'],
  ],
  ['selfHarm', ['不想活', '自杀', '轻生', '寻死', '活不下去', '结束生命']],
  ['child', ['孩子', '小孩', '女儿', '儿子', '学生', '未成年'], 10, ['猥亵', '性侵', '虐待', '被打', '失踪']],
  ['fraud', ['刚', '刚才', '刚刚', '今天'], 12, ['被骗', '诈骗', '转账', '转出']],
  ['detained', ['被', '遭'], 4, ['拘留', '刑拘', '逮捕', '抓走', '带走']],
  ['deadline', ['明天', '后天', '今天', '这周', '本周', '马上'], 8, ['到期', '截止', '开庭', '过期']],
  ['deadline', ['最后一天']],
]

test.each(spoken)(
  '%s is heard in each of its words, near enough to one another and wherever they stand',
  (risk, firsts, most = 0, seconds = ['']) => {
    for (const first of firsts)
      for (const second of seconds) {
        for (const between of [0, 1, most]) {
          if (between > most) continue
          const words = `${first}${'哦'.repeat(between)}${second}`
          for (const text of [words, `我说${words}`, `${words}怎么办`]) expect(risksIn(text)).toContain(risk)
        }
        if (second === '') continue
        expect(risksIn(`${first}${'哦'.repeat(most + 1)}${second}`)).not.toContain(risk)
        expect(risksIn(second)).not.toContain(risk)
        expect(risksIn(first)).not.toContain(risk)
      }
  },
)

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
  expect(home).toContain('法院 72 小时内、紧急的 24 小时内作出决定')
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
