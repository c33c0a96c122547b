/** What is due at each minute. One job that fails is logged and never stops the others; each bears running twice. */
import { minuteOfDay } from '../../src/shared/time'
import { log, type Tick } from '../kernel'
import { auditNightly } from './books/audit'
import { endLeftOpen, markNoShows } from './hand/noShows'
import { publishAhead } from './roster/publishAhead'
import { reconcile } from './books/reconcile'
import { remindOfSoon, remindOfTomorrow } from './bookings/remind'
import { expireHolds, offerFreed } from './waitlist/waiting'

interface Job {
  readonly name: string
  /** The minute of the day from which on it is due. */
  readonly from: number
  readonly run: (now: string, requestId: string) => Promise<unknown>
}

const hour = 60

const jobs: readonly Job[] = [
  { name: 'expireHolds', from: 0, run: expireHolds },
  { name: 'reconcile', from: 0, run: (now) => reconcile(now) },
  { name: 'offerFreed', from: 0, run: offerFreed },
  { name: 'markNoShows', from: 0, run: markNoShows },
  { name: 'endLeftOpen', from: 0, run: endLeftOpen },
  { name: 'remindOfSoon', from: 0, run: remindOfSoon },
  { name: 'publishAhead', from: 5, run: publishAhead },
  { name: 'auditNightly', from: 3 * hour, run: auditNightly },
  { name: 'remindOfTomorrow', from: 18 * hour, run: remindOfTomorrow },
]

export const tick: Tick = async (now, requestId) => {
  for (const { name, run } of jobs.filter(({ from }) => minuteOfDay(now) >= from)) {
    try {
      await run(now, requestId)
    } catch (error) {
      log(
        {
          requestId,
          action: `booking.${name}`,
          code: 'BROKEN',
          detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
        },
        null,
      )
    }
  }
}
