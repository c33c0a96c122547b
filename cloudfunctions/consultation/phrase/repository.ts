/** What a person's phrases are checked with, how often somebody tried, and what is open now. The phrases themselves are nowhere. */
import { randomBytes } from 'node:crypto'
import { lte, inc, set, table } from '../../kernel'
import { phrasesCollection } from '../collections'

/** What was opened, for who has the pass. */
interface Opened {
  /** A digest of the pass: whoever reads the database opens nothing with it. */
  readonly pass: string
  /** The key of what it opens. */
  readonly key: string
  readonly until: string
}

export interface StoredPhrase {
  /** The person key. Made at the first try too, whether there is anything to open or not. */
  readonly _id: string
  readonly salt: string
  /** Tries since the last that opened something. */
  readonly tries: number
  /** No try counts before this moment; empty at first. */
  readonly restsUntil: string
  readonly opened: Opened | null
}

const phrases = table<StoredPhrase>(phrasesCollection.name)

export const findPhrase = (person: string): Promise<StoredPhrase | null> => phrases.find(person)

/** The person's own, made when there is none. Two at once make one. */
export async function ownPhrase(person: string): Promise<StoredPhrase> {
  const found = await phrases.find(person)
  if (found !== null) return found
  const fresh: StoredPhrase = { _id: person, salt: randomBytes(16).toString('hex'), tries: 0, restsUntil: '', opened: null }
  return (await phrases.insert(fresh)) === 'inserted' ? fresh : ownPhrase(person)
}

/** Uses up one try, before anything is compared: of two at once one gets this one, so that nobody tries faster by trying twice. */
export const takeTry = ({ _id, tries }: StoredPhrase, now: string, restsUntil: string): Promise<boolean> =>
  phrases.change(_id, { tries, restsUntil: lte(now) }, { tries: inc(1), restsUntil })

/** It opened something: tries begin anew. */
export const putOpened = (person: string, opened: Opened): Promise<boolean> =>
  phrases.change(person, {}, { tries: 0, restsUntil: '', opened: set(opened) })
