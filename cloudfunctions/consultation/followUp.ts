import type { consultation } from '../../src/shared/consultation/contract'
import { valueOn } from '../../src/shared/parameters'
import { addHours, dateOf } from '../../src/shared/time'
import { _, refuse, type Handler } from '../kernel'
import { change, find, type StoredConsultation } from './repository'
import { guard, viewOf } from './view'

/** The asker asks again, three times within seven days of the first answer. The same words sent twice are one. */
export const followUp: Handler<typeof consultation.actions.followUp> = async ({ id, followUpId, text }, { caller, now }) => {
  const viewer = { key: caller.key, staff: null }
  const stored = await find(id)
  if (stored === null || stored.asker !== caller.key) return refuse('NOT_FOUND')
  if (isSaid(stored, followUpId)) return viewOf(stored, viewer, now)
  const may = guard('followUp', stored, viewer, now)
  if (may !== 'yes')
    return refuse(may === 'FOLLOW_UPS_USED' || may === 'FOLLOW_UP_TOO_LATE' || may === 'ALREADY_ENDED' ? may : 'NOT_ANSWERED_YET')

  const dueAt = addHours(now, valueOn('consultation.answerWithinHours', dateOf(now)))
  await change(
    id,
    { state: 'answered', followUpsUsed: stored.followUpsUsed },
    {
      state: 'followedUp',
      dueAt,
      followUpsUsed: _.inc(1),
      thread: _.push([{ kind: 'followUp', id: followUpId, at: now, text }]),
      events: _.push([{ code: 'FOLLOWED_UP', at: now, by: 'asker' }]),
    },
  )
  const fresh = await find(id)
  return fresh !== null && isSaid(fresh, followUpId) ? viewOf(fresh, viewer, now) : refuse('NOT_ANSWERED_YET')
}

const isSaid = (stored: StoredConsultation, followUpId: string) =>
  stored.thread.some((entry) => entry.kind === 'followUp' && entry.id === followUpId)
