import { everyMatch } from '../everyMatch'
import { lawLines } from './laws'
import { bareName, replaced, shortNames } from './names'
import { numberOf, numeralLetters, numeralOf } from './numerals'

/** Where a citation (引用) stands with the index. */
export type Citation =
  | { readonly is: 'known' }
  /** Other laws than ours exist: the reader checks. */
  | { readonly is: 'unknownLaw' }
  /** We know the law, and cannot read which article is meant. */
  | { readonly is: 'unclear' }
  | { readonly is: 'replaced'; readonly by: string }
  /** The names as a sentence says them: the law without 《》, articles in Chinese numerals. */
  | { readonly is: 'noSuchArticle'; readonly law: string; readonly article: string; readonly last: string }

const numeral = `[${numeralLetters}]+`
const withWord = new RegExp(`(${numeral})条(?:之(${numeral}))?`, 'g')
/** `38`, `第120之一`, as a list goes on: `第三十八、三十九条`. */
const alone = new RegExp(`^第?(${numeral})(?:之(${numeral}))?$`)
const named = new RegExp(`^(.*?)(第${numeral}条.*)?$`)

interface Article {
  readonly number: number
  /** 之几; null for most. */
  readonly inserted: number | null
}

const articleOf = ([, number = '', inserted]: RegExpMatchArray): readonly Article[] => {
  const [read, suffix] = [numberOf(number), inserted === undefined ? null : numberOf(inserted)]
  return read === null ? [] : [{ number: read, inserted: suffix }]
}

/** Every article in the words; paragraphs and items (款, 项) are left out. */
const articlesIn = (words: string): readonly Article[] =>
  words
    .replace(/\s/g, '')
    .split(/[、，,；;和及与至到~～—-]+/)
    .flatMap((part) => {
      const found = everyMatch(part, withWord)
      const single = found.length === 0 ? part.match(alone) : null
      return [...found, ...(single === null ? [] : [single])].flatMap(articleOf)
    })

const sayArticle = ({ number, inserted }: Article): string =>
  `第${numeralOf(number)}条${inserted === null ? '' : `之${numeralOf(inserted)}`}`

/** How many articles were inserted after this one: 刑法 第一百二十条 has 之一 to 之六. */
function insertedAfter(number: number, between: string): number {
  const [entry] = between.split(' ').filter((words) => words.split('*')[0] === String(number))
  return entry === undefined ? 0 : Number(entry.split('*')[1] ?? 1)
}

const stands = ({ number, inserted }: Article, last: number, between: string): boolean =>
  number >= 1 && number <= last && (inserted === null || (inserted >= 1 && inserted <= insertedAfter(number, between)))

/**
 * Holds a citation to the index: `citationOf('《中华人民共和国劳动合同法》', '第三十八条第二款')`. Reads short names, Arabic and Chinese numerals,
 * several articles at once (`第38条、第46条`); one that does not exist is named. Of a law with two texts around a change the longer counts
 * (商标法 here is the text in force from 2027 on, the one before has fewer articles).
 */
export function citationOf(law: string, article: string): Citation {
  const [, words = '', rest = ''] = law.replace(/\s/g, '').match(named) ?? []
  const name = bareName(words)
  const full = shortNames[name] ?? name
  const line = lawLines.find(([known]) => known === full)
  if (line === undefined) return { is: 'unknownLaw' }
  const [, last, , between = ''] = line
  const articles = [...articlesIn(rest), ...articlesIn(article)]
  const missing = articles.find((cited) => !stands(cited, last, between))
  if (missing !== undefined) {
    const end = sayArticle({ number: last, inserted: null })
    return { is: 'noSuchArticle', law: full, article: sayArticle(missing), last: end }
  }
  const by = replaced[full]
  if (by !== undefined) return { is: 'replaced', by }
  return { is: articles.length === 0 ? 'unclear' : 'known' }
}
