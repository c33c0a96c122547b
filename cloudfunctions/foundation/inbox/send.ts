import { pathTo } from '../../../src/shared/pages'
import { sayMoment } from '../../../src/shared/time'
import { inPages, notify, type Job } from '../../kernel'
import { destinationOf } from './destination'
import { pageOfUnsent, takeUnsent, type StoredEntry } from './repository'

/** Sends an entry's message if it may go out by now. Whoever takes it out sends it: twice at once is one message. */
export async function send(entry: StoredEntry, now: string, requestId = 'tell'): Promise<void> {
  const { unsent } = entry
  if (!unsent || unsent.from > now || !(await takeUnsent(entry._id, unsent.from))) return
  await notify(
    {
      openid: entry.person.slice('wx:'.length),
      template: 'progress',
      page: pathTo(destinationOf(entry)),
      title: entry.title,
      note: unsent.note,
      at: sayMoment(now),
    },
    requestId,
  )
}

/** Messages that waited for the morning, or whose sender died. */
export const sendMessages: Job = {
  name: 'sendMessages',
  due: 'always',
  budgetMs: 5_000,
  run: (run) =>
    inPages(run, 'account.sendMessages', {
      page: (before) => pageOfUnsent(run.now, before, 50),
      work: (entry) => send(entry, run.now, run.requestId),
    }),
}
