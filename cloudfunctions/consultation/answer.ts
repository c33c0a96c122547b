import type { AnswerParts, consultation } from '../../src/shared/consultation/contract'
import { valueOn } from '../../src/shared/parameters'
import { addHours, dateOf, sayMoment } from '../../src/shared/time'
import { _, notify, refuse, type Handler } from '../kernel'
import { change, find, type StoredConsultation } from './repository'
import { actorOf, guard, viewOf } from './view'

/** The lawyer who has it answers. The same answer sent twice is one answer. */
export const answer: Handler<typeof consultation.actions.answer> = async (
  { id, answerId, ...parts },
  { caller, staff, now, requestId },
) => {
  const viewer = { key: caller.key, staff }
  const stored = await find(id)
  if (stored === null) return refuse('NOT_FOUND')
  if (actorOf(stored, viewer).isClaimer && isSaid(stored, answerId)) return viewOf(stored, viewer, now)
  const may = guard('answer', stored, viewer, now)
  if (may !== 'yes') return refuse(may === 'NOTHING_TO_ANSWER' || may === 'ALREADY_ENDED' ? may : 'NOT_YOURS')
  if (stored.followUpUntil === null && parts.basis.length === 0) return refuse('BASIS_NEEDED', undefined, 'basis')

  const said = await change(
    id,
    { state: _.in(['claimed', 'followedUp']), 'claimedBy.staffId': staff._id },
    answered(stored, answerId, parts, staff.name, staff._id, now),
  )
  const fresh = await find(id)
  if (fresh === null || !isSaid(fresh, answerId)) return refuse('NOTHING_TO_ANSWER')
  if (said && fresh.askerOpenid !== null) await notify(progress(fresh.askerOpenid, id, now), requestId)
  return viewOf(fresh, viewer, now)
}

const isSaid = (stored: StoredConsultation, answerId: string) =>
  stored.thread.some((entry) => entry.kind === 'answer' && entry.id === answerId)

function answered(stored: StoredConsultation, answerId: string, parts: AnswerParts, name: string, staffId: string, now: string) {
  const days = valueOn('consultation.followUpDays', dateOf(now))
  return {
    state: 'answered',
    dueAt: null,
    followUpUntil: stored.followUpUntil ?? addHours(now, days * 24),
    thread: _.push([{ kind: 'answer', id: answerId, at: now, by: name, ...parts }]),
    events: _.push([{ code: 'ANSWERED', at: now, by: staffId }]),
  }
}

const progress = (openid: string, id: string, now: string) => ({
  openid,
  template: 'progress' as const,
  page: `features/consultation/pages/consultation/index?id=${id}`,
  title: '您的事项有新进展',
  note: '请打开小程序查看',
  at: sayMoment(now),
})
