import type { consultation } from '../../src/shared/consultation/contract'
import { life } from '../../src/shared/consultation/life'
import { risksIn, urgency } from '../../src/shared/consultation/risk'
import { count, limited, uncount } from '../foundation'
import { refuse, type Handler } from '../kernel'
import { owedFor } from './owed'
import { openedKey } from './phrase/opened'
import { addFollowUp, find } from './repository'
import { isSaid } from './stored'
import { actorOf, viewOf } from './view'

/** The asker asks again, so often and for so many days after the first answer as the table says. The same words sent twice are one. */
export const followUp: Handler<typeof consultation.actions.followUp> = async ({ id, followUpId, text, pass }, { caller, now }) => {
  const viewer = { key: caller.key, staff: null, opened: await openedKey(caller.key, pass, now) }
  const stored = await find(id)
  if (stored === null || stored.asker !== caller.key) return refuse('NOT_FOUND')
  if (isSaid(stored, 'followUp', followUpId)) return viewOf(stored, viewer, now)
  const may = life.may('followUp', stored, actorOf(stored, viewer), now)
  if (may !== 'yes') return refuse(may, { 'consultation.followUps': stored.followUpsAllowed })

  const pressing = urgency(risksIn(text))
  const doing = { deed: 'followUp', id: `${id} ${followUpId}` } as const
  // Who is in danger is not counted.
  const full = pressing === 0 ? null : await count(caller.key, doing, now)
  if (full !== null) return limited('ASKED_TOO_OFTEN', full, now)

  await addFollowUp(id, stored.followUpsUsed, { kind: 'followUp', id: followUpId, at: now, text }, owedFor(text, now, stored))
  const fresh = await find(id)
  if (fresh !== null && isSaid(fresh, 'followUp', followUpId)) return viewOf(fresh, viewer, now)
  if (pressing !== 0) await uncount(caller.key, doing)
  return refuse('NOT_ANSWERED_YET')
}
