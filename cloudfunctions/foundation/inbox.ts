import { table, type Transaction } from '../kernel'
import { inboxCollection } from './collections'

/** One message to a person, inside the app. Words are neutral: phones are shared. */
export interface InboxMessage {
  /** Derived from what it is about, so that a job that runs twice tells once. */
  readonly _id: string
  /** The person key. */
  readonly person: string
  readonly at: string
  readonly title: string
  readonly text: string
  /** The page it opens, by name, with the subject's id. */
  readonly page: string
  readonly subjectId: string
  readonly readAt: string | null
}

const inbox = table<InboxMessage>(inboxCollection.name)

/** Tells a person something once; telling it again does nothing. True when it was new. */
export const tell = async (message: Omit<InboxMessage, 'readAt'>): Promise<boolean> =>
  (await inbox.insert({ ...message, readAt: null })) === 'inserted'

/** The same in the transaction that causes it: what happened and what is told stand together. */
export async function tellWithin(transaction: Transaction, message: Omit<InboxMessage, 'readAt'>): Promise<void> {
  const inside = inbox.within(transaction)
  if ((await inside.find(message._id)) === null) await inside.insert({ ...message, readAt: null })
}

/** The newest messages first. */
export const listInbox = (person: string, limit: number): Promise<InboxMessage[]> =>
  inbox.list({ where: { person }, orderBy: [['at', 'desc']], limit })

/** Marks a message of this person's as read. */
export const markRead = (id: string, person: string, readAt: string): Promise<boolean> =>
  inbox.change(id, { person, readAt: null }, { readAt })
