// Placeholder until the jobs are written.
import type { Tick } from '../kernel'
import { reconcile } from './reconcile'
import { expireHolds, offerFreed } from './waiting'

export const tick: Tick = async (now) => {
  await expireHolds(now)
  await reconcile(now)
  await offerFreed(now)
}
