import type { consultation } from '../../src/shared/consultation/contract'
import { _, refuse, type Handler } from '../kernel'
import { change, find } from './repository'
import { guard, viewOf } from './view'

/** The asker takes the question back before any answer. Nothing was served, so no service record is written. */
export const withdraw: Handler<typeof consultation.actions.withdraw> = async ({ id }, { caller, now }) => {
  const viewer = { key: caller.key, staff: null }
  const guardFields = { asker: caller.key, state: _.in(['waiting', 'claimed']), followUpUntil: null }
  await change(id, guardFields, {
    state: 'withdrawn',
    closedAt: now,
    dueAt: null,
    events: _.push([{ code: 'WITHDRAWN', at: now, by: 'asker' }]),
  })
  const stored = await find(id)
  if (stored === null || stored.asker !== caller.key) return refuse('NOT_FOUND')
  if (stored.state === 'withdrawn') return viewOf(stored, viewer, now)
  return refuse(guard('withdraw', stored, viewer, now) === 'ALREADY_ANSWERED' ? 'ALREADY_ANSWERED' : 'ALREADY_ENDED')
}
