/** A domain's name in every shape in which it is written. */
import { NewDomainError } from './errors'

/** The words of one domain: `petition`, `petitions`, `Petition`, `诉求`. */
export interface Words {
  readonly one: string
  readonly many: string
  /** What residents and staff call it. */
  readonly term: string
}

/** The word that stands for the domain's in the template. */
const inTemplate: Words = { one: 'specimen', many: 'specimens', term: '样品' }

/** Stands on the screens until somebody has named it. */
export const unnamed = '新事项'

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

function pluralOf(one: string): string {
  if (/[^aeiou]y$/.test(one)) return `${one.slice(0, -1)}ies`
  return /(s|x|z|ch|sh)$/.test(one) ? `${one}es` : `${one}s`
}

/** Names that would meet a word of the language or a room that is there already. */
const taken = new Set(['kernel', 'foundation', 'shared', 'contract', 'life', 'parameters', 'time', 'record', 'schema', 'paging', 'pages'])
const reserved =
  /^(await|break|case|catch|class|const|default|delete|else|enum|export|false|for|function|if|import|interface|let|new|null|open|package|private|public|read|mine|close|return|static|super|switch|this|throw|true|try|typeof|var|void|while|with|yield)$/

/** @throws NewDomainError when the name is not one lower-case English word of 3 to 20 letters */
export function wordsOf(one: string, term: string = unnamed): Words {
  if (!/^[a-z]{3,20}$/.test(one))
    throw new NewDomainError(`"${one}" is no name for a domain: one English word, 3 to 20 small letters, as in docs/glossary.md.`)
  if (taken.has(one) || reserved.test(one) || one === inTemplate.one)
    throw new NewDomainError(`"${one}" means something else here already: choose another word.`)
  if (!/^[\u4e00-\u9fff（）]{1,12}$/.test(term))
    throw new NewDomainError(`--term wants the Chinese word for it, up to 12 characters, not "${term}".`)
  return { one, many: pluralOf(one), term }
}

/** A text of the template, with this domain's words in it. */
export const inWordsOf = (words: Words, text: string): string =>
  text
    .replace(new RegExp(`\\b([Aa]) (?=${inTemplate.one}\\b)`, 'g'), /^[aeiou]/.test(words.one) ? '$1n ' : '$1 ')
    .replaceAll(capital(inTemplate.many), capital(words.many))
    .replaceAll(inTemplate.many, words.many)
    .replaceAll(capital(inTemplate.one), capital(words.one))
    .replaceAll(inTemplate.one, words.one)
    .replaceAll(inTemplate.term, words.term)
