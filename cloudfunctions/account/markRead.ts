import type { account } from '../../src/shared/account/contract'
import type { Handler } from '../kernel'
import { markRead as mark } from '../foundation'

/** Marks a message as read. A stranger's, a missing one and one already read are all the same: nothing changes. */
export const markRead: Handler<typeof account.actions.markRead> = async ({ id }, { caller, now }) => {
  await mark(id, caller.key, now)
  return { id }
}
