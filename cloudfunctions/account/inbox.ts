import type { account } from '../../src/shared/account/contract'
import { isDestination } from '../../src/shared/pages'
import type { Handler } from '../kernel'
import { destinationOf, pageOfInbox } from '../foundation'

/** The caller's messages, newest first. */
export const inbox: Handler<typeof account.actions.inbox> = async ({ before, limit }, { caller }) => {
  const { items, next } = await pageOfInbox(caller.key, before, limit)
  return {
    items: items.map((entry) => {
      const to = destinationOf(entry)
      const { _id, at, title, text, readAt } = entry
      // A page that there is no longer: its words stand in the inbox.
      return { id: _id, at, title, text, to: isDestination(to) ? to : { page: 'inbox', params: {} }, read: readAt !== null }
    }),
    next,
  }
}
