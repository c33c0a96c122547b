import type { consultation } from '../../src/shared/consultation/contract'
import { _, refuse, type Handler } from '../kernel'
import { change, find } from './repository'
import { guard } from './view'

/** A lawyer gives a claimed question back to the queue, with the reason in its history. The promised time stays. */
export const handBack: Handler<typeof consultation.actions.handBack> = async ({ id, reason }, { caller, staff, now }) => {
  const stored = await find(id)
  if (stored === null) return refuse('NOT_FOUND')
  // Not in anyone's hand and my own giving-back is the last thing that happened: the same tap sent again.
  const last = stored.events.at(-1)
  if (stored.state === 'waiting' && last?.code === 'HANDED_BACK' && last.by === staff._id) return { id }
  const may = guard('handBack', stored, { key: caller.key, staff }, now)
  if (may !== 'yes') return refuse(may === 'NOTHING_TO_ANSWER' || may === 'ALREADY_ENDED' ? may : 'NOT_YOURS')

  const given = await change(
    id,
    { state: _.in(['claimed', 'followedUp']), 'claimedBy.staffId': staff._id },
    { state: 'waiting', claimedBy: _.set(null), events: _.push([{ code: 'HANDED_BACK', at: now, by: staff._id, detail: reason }]) },
  )
  return given ? { id } : refuse('NOT_YOURS')
}
