import { categories } from './categories'
import { isSensitive, quietAbout, quietTitle } from './sensitive'

const matter = (text: string, category: (typeof categories)[number]['code'] = '99') => isSensitive({ category, risks: [], texts: [text] })

test.each([
  '我想离婚，孩子归谁？',
  '老公以前打我，现在不打了，能要赔偿吗',
  '他拿我的裸照威胁我',
  '公司领导性骚扰我',
  '我有抑郁症，公司能辞退我吗',
  '弟弟被拘留了怎么办',
  '刚刚被骗了三万',
  '我怀孕了，老板要辞退我',
])('whoever picks up the phone learns nothing of: %s', (text) => {
  expect(matter(text)).toBe(true)
})

test.each(['老板三个月没发工资，怎么办？', '房东不退押金', '楼上漏水把天花板泡坏了', '预付卡店关门了能退钱吗', '宅基地怎么确权'])(
  'what anybody may read is still found by its words: %s',
  (text) => {
    expect(matter(text)).toBe(false)
  },
)

test('every danger is sensitive, and so is somebody in custody, whatever the words', () => {
  for (const risk of ['violence', 'domesticViolence', 'selfHarm', 'child', 'detained'] as const)
    expect([risk, isSensitive({ category: '03', risks: [risk], texts: ['工资'] })]).toEqual([risk, true])
  for (const risk of ['fraud', 'deadline'] as const) expect(isSensitive({ category: '03', risks: [risk], texts: ['工资'] })).toBe(false)
})

test('the categories of family, harm, illness, crime, fraud and people in need of care are sensitive by themselves', () => {
  const found = categories.filter(({ code }) => matter('怎么办', code)).map(({ name }) => name)
  expect(found).toEqual(['婚姻家庭', '人身伤害', '看病纠纷', '刑事', '诈骗与网络', '特定人群'])
})

test('what stands in place of the words is the day, by Huaibei’s clock', () => {
  expect(quietTitle('2026-11-23T16:30:00.000Z')).toBe('11月24日的咨询')
})

test('a record from before that named the category says only who answered', () => {
  expect(quietAbout('婚姻家庭咨询，陈律师答复')).toBe('咨询，陈律师答复')
  expect(quietAbout('劳动争议咨询，陈律师答复')).toBe('劳动争议咨询，陈律师答复')
  expect(quietAbout('当面问律师，11月22日')).toBe('当面问律师，11月22日')
})
