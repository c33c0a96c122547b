import fc from 'fast-check'
import { addDays, weekdayOf } from '../time'
import { readNotice, sourceIn, yearIn } from './notice'
import { of2025, of2026 } from './notices.testing'
import { statutoryDays } from './statutory'

const read = (year: string, text: string) => {
  const result = readNotice(year, text)
  return result.ok ? result.notice : result.mistakes
}
const mistakes = (text: string, year = '2026') => [read(year, text)].flat().join('\n')

test('says its number and its year', () => {
  expect([sourceIn(of2026), yearIn(of2026)]).toEqual(['国办发明电〔2025〕7号', '2026'])
  expect([sourceIn('元旦 1月1日 放假'), yearIn('元旦 1月1日 放假')]).toEqual([null, null])
})

test('lines of dates are read like the text, in any writing of dates, and December of 元旦 is the year before', () => {
  const lines = [
    '元旦 12月30日至1月1日 放假 3天',
    '2018-12-29 上班',
    '春节 2019年2月4日～2月10日 休',
    '2月2日、2月3日 班',
    '清明 4月5日 放假，与周末连休',
    '五一 5.1',
    '端午 2019/6/7 休息',
    '中秋 9月13日 放假',
    '国庆 10月1日到7日 放假。9月29日、10月12日补班',
  ]
  expect(mistakes(lines.join('\n'), '2019')).toContain('没有读到：劳动节')
  const right = lines.map((line) => (line === '五一 5.1' ? '五一 5月1日至4日 放假' : line)).join('\n')
  expect(read('2019', right)).toMatchObject({
    holidays: expect.arrayContaining([
      '2018-12-30',
      '2018-12-31',
      '2019-01-01',
      '2019-02-10',
      '2019-04-05',
      '2019-05-04',
      '2019-06-07',
      '2019-10-07',
    ]),
    makeUpDays: ['2018-12-29', '2019-02-02', '2019-02-03', '2019-09-29', '2019-10-12'],
  })
})

test.each([
  ['another year’s', of2026, '2027', '这是 2026 年的通知，不是 2027 年的'],
  ['another year’s without a title', of2025, '2026', '写1月1日是周三，日历上是周四'],
  ['half of it', of2026.slice(0, of2026.indexOf('四、')), '2026', '没有读到：劳动节、端午节、中秋节、国庆节'],
  ['nothing', '放假通知请见附件，请各单位遵照执行。', '2026', '没有读到日子'],
  ['a wrong count', of2026.replace('共9天', '共8天'), '2026', '写的是 8 天，读到的是 9 天'],
  ['a day that does not exist', of2026.replace('2月28日', '2月30日'), '2026', '有一个日子不存在'],
  ['a range backwards', of2026.replace('5月1日（周五）至5日（周二）', '5月5日（周二）至1日（周五）'), '2026', '日子前后颠倒了'],
  ['a working day that is one anyhow', of2026.replace('5月9日（周六）', '5月8日'), '2026', '可这天本来就是周五'],
  [
    'a holiday without its own day',
    of2026.replace('6月19日（周五）至21日（周日）放假，共3天', '6月20日（周六）至21日（周日）放假，共2天'),
    '2026',
    '端午节应当放假的6月19日没有写进去',
  ],
  ['a day that is both', of2026.replace('2月14日（周六）', '2月15日（周日）'), '2026', '既写放假又写上班'],
  ['a day without a word', of2026.replace('1月4日（周日）上班', '1月4日（周日）'), '2026', '没写1月4日是放假还是上班'],
  ['no holiday’s name', '1月1日放假。', '2026', '没写是哪个节'],
])('%s is refused with a sentence, and gives no days', (_name, text, year, says) => {
  expect(readNotice(year, text).ok).toBe(false)
  expect(mistakes(text, year)).toContain(says)
})

test('whatever is pasted, it never throws, and what it accepts has each day of the law off and only weekends worked', () => {
  const pieces = fc.constantFrom(
    '元旦',
    '春节',
    '1月1日',
    '2月30日',
    '至',
    '5日',
    '放假',
    '上班',
    '(周六)',
    '共3天',
    '。',
    '\n',
    '2027年',
    '国庆节',
    '99月99日',
    '-',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (some) => {
      const result = readNotice('2027', some.join(''))
      if (!result.ok) return expect(result.mistakes.length).toBeGreaterThan(0)
      for (const day of Object.values(statutoryDays('2027') ?? {}).flat()) expect(result.notice.holidays).toContain(day)
    }),
  )
})

test('any arrangement that keeps to the law is read back', () => {
  const extra = fc.integer({ min: 0, max: 3 })
  fc.assert(
    fc.property(fc.tuple(extra, extra, extra, extra, extra, extra, extra), (more) => {
      const say = (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`
      const spans = Object.entries(statutoryDays('2027') ?? {}).map(([name, days], i) => ({
        name,
        from: days[0] ?? '',
        to: addDays(days[days.length - 1] ?? '', more[i] ?? 0),
      }))
      const worked = ['2027-03-06', '2027-03-07'].filter((date) => weekdayOf(date) > 5)
      const text =
        spans.map(({ name, from, to }) => `${name}：${say(from)}至${say(to)}放假。`).join('\n') + `\n${worked.map(say).join('、')}上班`
      const result = readNotice('2027', text)
      expect(result).toMatchObject({ ok: true, notice: { makeUpDays: worked } })
      if (result.ok) for (const { from, to } of spans) expect(result.notice.holidays).toEqual(expect.arrayContaining([from, to]))
    }),
  )
})
