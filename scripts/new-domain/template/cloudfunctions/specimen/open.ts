import type { specimen } from '../../src/shared/specimen/contract'
import { valueOn } from '../../src/shared/parameters'
import { addHours, dateOf } from '../../src/shared/time'
import { derivedId, refuse, type Handler } from '../kernel'
import { findSpecimen, insertSpecimen, type StoredSpecimen } from './repository'
import { viewOf } from './view'

/** A resident opens a specimen. Sending the same again gives the same one. */
export const open: Handler<typeof specimen.actions.open> = async ({ id, what }, { caller, now }) => {
  const fresh: StoredSpecimen = {
    _id: derivedId('specimen', caller.key, id),
    opener: caller.key,
    state: 'open',
    what,
    openedAt: now,
    openUntil: addHours(now, 24 * valueOn('specimen.openDays', dateOf(now))),
    events: [{ code: 'OPENED', at: now, by: 'opener' }],
  }
  if ((await insertSpecimen(fresh)) === 'inserted') return viewOf(fresh, caller.key, now)
  const earlier = await findSpecimen(fresh._id)
  return earlier?.what === what ? viewOf(earlier, caller.key, now) : refuse('SENT_DIFFERENTLY')
}
