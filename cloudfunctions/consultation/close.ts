import { categoryName } from '../../src/shared/consultation/categories'
import type { consultation } from '../../src/shared/consultation/contract'
import { _, isRefusal, refuse, transact, type Handler, type Transaction } from '../kernel'
import { writeServiceRecord } from '../foundation'
import { within, type StoredConsultation } from './repository'
import { actorOf, guard, readVerdict, viewOf, withRating, type Viewer } from './view'

/** Ends a consultation and writes its service record in the same transaction. Ending twice gives the same answer. */
export const close: Handler<typeof consultation.actions.close> = async ({ id }, { caller, staff, now }) => {
  const viewer = { key: caller.key, staff }
  const closed = await transact((transaction) => closeWithin(transaction, id, viewer, now))
  return isRefusal(closed) ? closed : withRating(viewOf(closed, viewer, now), caller.key, now)
}

async function closeWithin(transaction: Transaction, id: string, viewer: Viewer, now: string) {
  const consultations = within(transaction)
  const stored = await consultations.find(id)
  if (stored === null || readVerdict(stored, viewer) !== 'yes') return refuse('NOT_FOUND')
  const actor = actorOf(stored, viewer)
  if (stored.state === 'closed' && (actor.isAsker || actor.isClaimer)) return stored
  const may = guard('close', stored, viewer, now)
  if (may !== 'yes')
    return refuse(may === 'RESIDENT_MAY_STILL_ASK' || may === 'ALREADY_ENDED' || may === 'NOT_ANSWERED_YET' ? may : 'NOT_FOUND')

  const by = actor.isAsker ? 'asker' : (viewer.staff?._id ?? 'system')
  await consultations.update(id, { state: 'closed', closedAt: now, dueAt: null, events: _.push([{ code: 'CLOSED', at: now, by }]) })
  await writeServiceRecord(transaction, recordOf(stored, now))
  return { ...stored, state: 'closed' as const, closedAt: now, dueAt: null }
}

const recordOf = (stored: StoredConsultation, now: string) => ({
  kind: 'consultation' as const,
  subjectId: stored._id,
  recipient: stored.asker,
  provider: { staffId: stored.claimedBy?.staffId ?? '', pointId: stored.claimedBy?.pointId ?? '' },
  about: `${categoryName(stored.category)}咨询，${stored.claimedBy?.name ?? '律师'}答复`,
  category: stored.category,
  startedAt: stored.askedAt,
  finishedAt: now,
})
