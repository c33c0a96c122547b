/** The only way to reach somebody: the inbox has it at once, and a message goes to the phone when the event allows it at this hour. */
import { fill } from '../../../src/shared/contract/fill'
import { sendableFrom, type Told } from '../../../src/shared/life'
import type { Destination } from '../../../src/shared/pages'
import { dateOf } from '../../../src/shared/time'
import { derivedId, type Transaction } from '../../kernel'
import { insertEntry, insertEntryWithin, type StoredEntry } from './repository'
import { send } from './send'

/** What it is about. */
export interface Subject {
  /** The document it is about. */
  readonly id: string
  /** What makes it another telling of the same event: the moment, or the time it is about. The same again tells nobody twice. */
  readonly once: string
  readonly now: string
  /** What the page is opened with; most pages take the subject's id. */
  readonly params: Destination['params']
  /** What fills the sentences' holes. */
  readonly details?: Readonly<Record<string, string | number>>
}

function entryOf(
  person: string,
  { code, title, text, note, page, atNight }: Told,
  { id, once, now, params, details }: Subject,
): StoredEntry {
  return {
    _id: derivedId('m', code, id, once, person),
    person,
    at: now,
    title,
    text: fill(text, details, dateOf(now)),
    to: { page, params } as Destination,
    readAt: null,
    // A web login has no phone that a message could go to.
    unsent:
      note === undefined || !person.startsWith('wx:') ? null : { note: fill(note, details, dateOf(now)), from: sendableFrom(now, atNight) },
  }
}

/**
 * Tells a person of an event: `tell(stored.person, life.telling('AFFECTED'), { id, once: now, now, params: { id } })`.
 * @param person the person key
 * @returns true when it was new
 */
export async function tell(person: string, event: Told, subject: Subject): Promise<boolean> {
  const entry = entryOf(person, event, subject)
  if ((await insertEntry(entry)) === 'exists') return false
  await send(entry, subject.now)
  return true
}

/** The same in the transaction that causes it: what happened and what is told stand together. The message goes out with the next tick. */
export const tellWithin = (transaction: Transaction, person: string, event: Told, subject: Subject): Promise<boolean> =>
  insertEntryWithin(transaction, entryOf(person, event, subject))
