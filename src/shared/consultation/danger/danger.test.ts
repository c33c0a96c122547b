import { dangersIn } from './danger'
import { isUrgent, sentences, type Sentence } from './sentences.testing'

const finds = ({ text }: Sentence): boolean => dangersIn(text).length > 0
const heldOut = sentences('held-out')
const written = sentences('written')

test('of what it was not written from it finds nine in ten, and six in ten of its cards are right', () => {
  const found = heldOut.filter(finds)
  const right = found.filter(isUrgent).length
  expect(right / heldOut.filter(isUrgent).length).toBeGreaterThanOrEqual(0.9)
  expect(right / found.length).toBeGreaterThanOrEqual(0.6)
})

test('of a hundred ordinary questions at most two get a card', () => {
  const ordinary = sentences('ordinary')
  expect(ordinary.length).toBeGreaterThanOrEqual(200)
  expect(ordinary.filter(finds).length / ordinary.length).toBeLessThanOrEqual(0.02)
})

test('what it was written from it finds, with few cards that are wrong', () => {
  const urgent = written.filter(isUrgent)
  expect(urgent.filter(finds).length / urgent.length).toBeGreaterThanOrEqual(0.95)
  expect(written.filter((sentence) => !isUrgent(sentence) && finds(sentence)).length / written.length).toBeLessThan(0.05)
})

test('the library is large: four hundred urgent in thirteen kinds, six hundred calm; both parts have every kind', () => {
  const all = [...written, ...heldOut]
  expect(all.filter(isUrgent).length).toBeGreaterThanOrEqual(400)
  expect(all.filter((sentence) => !isUrgent(sentence)).length).toBeGreaterThanOrEqual(600)
  const kinds = (part: Sentence[]) => new Set(part.filter(isUrgent).map(({ kind }) => kind))
  expect(kinds(written).size).toBe(13)
  expect(kinds(heldOut)).toEqual(kinds(written))
})

const pairsOf = (text: string): Set<string> => new Set(Array.from(text.slice(1), (character, i) => `${text.charAt(i)}${character}`))

test('no held-out sentence is nearly one of the written', () => {
  const known = written.map(({ text }) => pairsOf(text))
  const isNear = (pairs: Set<string>) => (other: Set<string>) => {
    const common = [...pairs].filter((pair) => other.has(pair)).length
    return common / (pairs.size + other.size - common) >= 0.7
  }
  expect(heldOut.filter(({ text }) => known.some(isNear(pairsOf(text)))).map(({ text }) => text)).toEqual([])
})

const who =
  '老公 丈夫 男人 对象 前夫 前男友 男朋友 老婆 媳妇 爸 妈 公公 婆婆 儿子 闺女 女婿 继父 后妈 哥 弟弟 邻居 老板 工头 同事 房东'.split(' ')
const verbs = '打 揍 掐 踹 捶 扇 搧 踢 砍 捆 拧 搡 挠 捅'.split(' ')

test.each(who)('%s and every verb', (person) => {
  expect(verbs.filter((verb) => dangersIn(`俺${person}${verb}俺`).length === 0)).toEqual([])
})

test.each(['俺男人揍我', '掐我脖子', '把我关在屋里', '儿子打我老头子不给饭吃', '前男友跟踪我', '喝了酒就打人', '裸照威胁', '不想活'])(
  '%s',
  (text) => {
    expect(dangersIn(text)).not.toEqual([])
  },
)

test('danger in the midst of a long text is found', () => {
  const much = '我们村去年修路，占了我家两分地，一直没有说法。'.repeat(10)
  expect(dangersIn(much)).toEqual([])
  expect(dangersIn(`${much}老公又拿刀砍我。${much}`)).not.toEqual([])
})
