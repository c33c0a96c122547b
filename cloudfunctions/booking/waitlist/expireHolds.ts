import { waitLife } from '../../../src/shared/booking/waitLife'
import { inPages, type Job } from '../../kernel'
import { holdOf } from '../ids'
import { touchClaim } from '../sheet/repository'
import { passOn } from './passOn'
import { expireOffer, pageOfOverOffers, type StoredWait } from './repository'

/** Ends offers whose time is over and passes their places on. */
export const expireHolds: Job = {
  name: 'expireHolds',
  due: 'always',
  budgetMs: 3_000,
  run: (run) =>
    inPages(run, 'booking.expireHolds', {
      page: (before) => pageOfOverOffers(run.now, before),
      work: (entry) => expireHold(entry, run.now),
    }),
}

/** The hold is touched first: if this dies before the place is passed on, `reconcile` does it. */
async function expireHold(entry: StoredWait, now: string): Promise<void> {
  const { _id: id, sheetId, visitorKey, offer } = entry
  if (offer === null || waitLife.may('expire', entry, 'house', now) !== 'yes') return
  const hold = { key: visitorKey, id: holdOf(id) }
  await touchClaim(sheetId, offer.slot, hold, now)
  if (await expireOffer(id, offer.until)) await passOn(sheetId, offer.slot, hold, now)
}
