import type { consultation } from '../../src/shared/consultation/contract'
import { refuse, type Handler } from '../kernel'
import { find } from './repository'
import { readVerdict, viewOf, withRating } from './view'

/** One consultation, to its asker, its lawyer, or (while it waits) any lawyer. To strangers it is missing. */
export const read: Handler<typeof consultation.actions.read> = async ({ id }, { caller, staff, now }) => {
  const viewer = { key: caller.key, staff }
  const stored = await find(id)
  if (stored === null) return refuse('NOT_FOUND')
  const verdict = readVerdict(stored, viewer)
  if (verdict === 'yes') return withRating(viewOf(stored, viewer, now), caller.key, now)
  return verdict === 'TAKEN' ? refuse('TAKEN', { who: stored.claimedBy?.name ?? '别的律师' }) : refuse(verdict)
}
