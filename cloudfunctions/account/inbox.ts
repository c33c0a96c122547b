import type { account } from '../../src/shared/account/contract'
import type { Handler } from '../kernel'
import { listInbox } from '../foundation'

/** The caller's messages, newest first. */
export const inbox: Handler<typeof account.actions.inbox> = async (_input, { caller }) =>
  (await listInbox(caller.key, 50)).map(({ _id, at, title, text, page, subjectId, readAt }) => ({
    id: _id,
    at,
    title,
    text,
    page,
    subjectId,
    read: readAt !== null,
  }))
