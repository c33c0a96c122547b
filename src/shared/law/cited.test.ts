/**
 * Every article that a sentence or a comment of ours cites exists. 第十四条 alone belongs to the law named last before it in the file; one
 * with no law before it says too little.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { citationOf } from './citation'
import { lawLines } from './laws'
import { shortNames } from './names'
import { numeralLetters } from './numerals'

const known = [...lawLines.map(([name]) => name), ...Object.keys(shortNames)].sort((a, b) => b.length - a.length)
const article = `第[${numeralLetters}]+条(?:之[${numeralLetters}]+)?`
/** A title in 《》, a law of ours, anything else that is called a law right before an article, or an article. */
const mention = new RegExp(
  `《([^》]+)》|(${known.join('|')})|([\\u4e00-\\u9fa5]+(?:法|条例|办法|规定))(?=\\s?${article})|(${article})`,
  'g',
)

/** What is wrong with the citations of a file. */
function wrongIn(source: string): string[] {
  let law = ''
  return [...source.matchAll(mention)].flatMap(([, title, ours, other, cited]) => {
    if (cited === undefined) {
      // 按老年人权益保障法第二条: Chinese has no blanks, so the longest name of ours at the end counts. Write 《》 where another law ends in one.
      law = title ?? ours ?? known.find((name) => other?.endsWith(name)) ?? other ?? ''
      return []
    }
    const { is } = citationOf(law, cited)
    return is === 'known' ? [] : [`${law}${cited}: ${is}`]
  })
}

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? files(join(folder, entry.name))
      : /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$|^laws\.ts$/.test(entry.name)
        ? [join(folder, entry.name)]
        : [],
  )

test.each(['src', 'cloudfunctions'])('every article cited in %s exists', (folder) => {
  const sources = files(folder).map((file) => [file, readFileSync(file, 'utf8')] as const)
  expect(sources.flatMap(([file, source]) => wrongIn(source).map((wrong) => `${file}: ${wrong}`))).toEqual([])
  // Without this, a pattern that finds nothing would pass.
  if (folder === 'src') expect(sources.join('').match(new RegExp(article, 'g'))?.length).toBeGreaterThan(30)
})

test.each([
  '人民调解法第三十六条',
  '《人民调解法》第三十六条',
  '人民调解法 第四条, 第九十条',
  '（第三条）',
  '《劳动合同法实施条例》第三条',
  '依照某某条例第三条',
  '法律援助条例第三条',
])('%s would be found', (words) => expect(wrongIn(words)).toHaveLength(1))

test.each(['人民调解法第四条，两边都愿意才调解（第三条）', '《中华人民共和国刑法》第十七条之一', "law: '民法典', article: '第五百零九条'"])(
  '%s is right',
  (words) => expect(wrongIn(words)).toEqual([]),
)
