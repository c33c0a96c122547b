/**
 * Figures in sentences come from the table: one that is typed into a screen or a refusal stays as it is when the rule changes. This looks
 * for numbers beside a unit in everything that people read. 一 is left out: it counts nothing (一个, 一次).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const number = '(?:\\d[\\d,.]*|[二三四五六七八九十百两半]+)'
const unit = '(?:小时|分钟|秒|天|日(?![期历])|周(?![一二三四五六日])|个月|月|年|次|工作日|条|件|位|段|字|个|张|岁)'
const figure = new RegExp(`${number}\\s?多?(?:个)?${unit}`, 'g')

/** What is no figure of ours: articles of law, what somebody tells as an example, what is counted on the screen itself. */
const allowed = [
  /第[零一二三四五六七八九十百]+条/g,
  /三个月(?:没发|，老板)/g,
  /“示例”两个字/g,
  /开始和结束两个日期/g,
  // The code's own length.
  /六位(?:码|预约码|数字)|六个数字/g,
  // Less than that is said in words.
  /不到 1 小时/g,
  /从五个等级里/g,
  /请过半分钟再试/g,
  // Half a no-show, half a day: no number. `sayTimes` says the half by this word.
  /半次|那半天/g,
  // How a holiday notice writes dates, and the seven holidays of the law.
  /元旦 1月1日至3日 放假(?:；1月4日 上班)?|七个节都有|一二三四五六日/g,
]

/** Where figures are at home, and where a limit stands beside its own sentence. */
const home = /parameters\/table\.ts$|calendar-data\.ts$|\.test(ing)?\.tsx?$|examples\.tsx$|seed(-data)?\.ts$|risk\.ts$|danger\/\w+\.ts$/
const beside = /maxLength\(|minLength\(/

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : /\.tsx?$/.test(entry.name) ? [join(folder, entry.name)] : [],
  )

const withoutComments = (source: string) =>
  source.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, '')).replace(/(^|\s)\/\/.*$/gm, '')

export const figuresIn = (source: string): string[] =>
  withoutComments(source)
    .split('\n')
    .filter((line) => !beside.test(line))
    .flatMap((line) => allowed.reduce((rest, known) => rest.replace(known, ''), line).match(figure) ?? [])

test.each(['src', 'cloudfunctions'])('no figure is typed into a sentence in %s', (folder) => {
  const found = files(folder)
    .filter((file) => !home.test(file.replaceAll('\\', '/')))
    .flatMap((file) => figuresIn(readFileSync(file, 'utf8')).map((words) => `${file}: ${words}`))
  expect(found).toEqual([])
})

test.each([
  '律师 24 小时内答复',
  '对方七天内可以追问',
  '三次追问都用完了',
  '不到两小时取消',
  '留 30 分钟',
  '两周内约满了',
  '60 岁以上',
  '最多 9 张，5 个',
])('%s would be found', (sentence) => {
  expect(figuresIn(`const words = '${sentence}'`)).not.toEqual([])
})

test.each(['（法律援助法第二十三条）', '再试一次', '请选一天', '打 12348', '`还剩 ${hours} 小时`', '// 24 小时', '/** 7 天 */'])(
  '%s is none',
  (sentence) => {
    expect(figuresIn(`const words = ${sentence}`)).toEqual([])
  },
)
