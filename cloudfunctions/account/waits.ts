/** The only file that may ask other domains something: their `waits.ts`, and nothing else of them. */
import type { account } from '../../src/shared/account/contract'
import { waitsOf as booking } from '../booking/waits'
import { waitsOf as consultation } from '../consultation/waits'
import { log, type Handler } from '../kernel'
import { waitsOf as rating } from '../rating/waits'
import { gatherWaits } from './gatherWaits'

/** Every domain in which something can wait for a resident; tests/build/lists.test.ts says when one is missing. */
const domains = {
  booking,
  consultation,
  rating,
}

/** What waits for the caller, of all domains, the most urgent first. */
export const waits: Handler<typeof account.actions.waits> = (_input, { caller, now, requestId }) =>
  gatherWaits(domains, caller.key, now, (domain, error) =>
    log({ requestId, action: `account.waits.${domain}`, code: 'BROKEN', detail: String(error) }, caller.key),
  )
