import type { Destination } from '../../../src/shared/pages'
import type { Page } from '../../../src/shared/paging'
import { lte, set, table, type Transaction } from '../../kernel'
import { inboxCollection } from '../collections'

/** One entry of a person's inbox: the truth, whether a message reached the phone or not. Words are neutral: phones are shared. */
export interface StoredEntry {
  /** Made of the event, the subject and the moment: told twice it is one. */
  readonly _id: string
  /** The person key. */
  readonly person: string
  readonly at: string
  readonly title: string
  readonly text: string
  /** The page it opens; missing in entries from before, which had `page` and `subjectId`. */
  readonly to?: Destination
  readonly page?: string
  readonly subjectId?: string
  readonly readAt: string | null
  /** The message that has still to go out, and from when on it may; null when there is none, or it went. */
  readonly unsent?: { readonly note: string; readonly from: string } | null
}

const inbox = table<StoredEntry>(inboxCollection.name)

export const insertEntry = (entry: StoredEntry): Promise<'inserted' | 'exists'> => inbox.insert(entry)

/** The same in the transaction that causes it. False when it stands already. */
export async function insertEntryWithin(transaction: Transaction, entry: StoredEntry): Promise<boolean> {
  const inside = inbox.within(transaction)
  if ((await inside.find(entry._id)) !== null) return false
  await inside.insert(entry)
  return true
}

/** A person's entries, newest first. */
export const pageOfInbox = (person: string, before: string | undefined, limit: number): Promise<Page<StoredEntry>> =>
  inbox.page({ where: { person }, orderBy: ['at', 'desc'], before, limit })

/** Marks an entry of this person's as read. */
export const markRead = (id: string, person: string, readAt: string): Promise<boolean> =>
  inbox.change(id, { person, readAt: null }, { readAt })

/** Entries whose message may go out by now. */
export const pageOfUnsent = (now: string, before: string | undefined, limit: number): Promise<Page<StoredEntry>> =>
  inbox.page({ where: { 'unsent.from': lte(now) }, orderBy: ['unsent.from', 'asc'], before, limit })

/** Takes the message out, so that it is sent once. True when it was still there. */
export const takeUnsent = (id: string, from: string): Promise<boolean> => inbox.change(id, { 'unsent.from': from }, { unsent: set(null) })
