import { citationOf, type Citation } from './citation'

/** The first row of a legal basis whose article does not exist, with what to say of it; null when all may stand. */
export function mistakenBasis(
  rows: readonly { readonly law: string; readonly article: string }[],
): { readonly index: number; readonly said: Readonly<Record<'law' | 'article' | 'last', string>> } | null {
  const citations = rows.map(({ law, article }): Citation => citationOf(law, article))
  for (const [index, citation] of citations.entries())
    if (citation.is === 'noSuchArticle') return { index, said: { law: citation.law, article: citation.article, last: citation.last } }
  return null
}
