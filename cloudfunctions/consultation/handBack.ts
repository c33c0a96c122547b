import type { consultation } from '../../src/shared/consultation/contract'
import { life } from '../../src/shared/consultation/life'
import { refuse, type Handler } from '../kernel'
import { alarmFor } from './owed'
import { find, giveBack } from './repository'
import { actorOf } from './view'

/** A lawyer gives a claimed question back to the queue, with the reason in its history. The promised time stays. */
export const handBack: Handler<typeof consultation.actions.handBack> = async ({ id, reason }, { caller, staff, now }) => {
  const stored = await find(id)
  if (stored === null) return refuse('NOT_FOUND')
  // Not in anyone's hand and my own giving-back is the last thing that happened: the same tap sent again.
  const last = stored.events.at(-1)
  if (stored.state === 'waiting' && last?.code === 'HANDED_BACK' && last.by === staff._id) return { id }
  const may = life.may('handBack', stored, actorOf(stored, { key: caller.key, staff }), now)
  if (may !== 'yes') return refuse(may)
  return (await giveBack(id, staff._id, reason, now, alarmFor(stored.urgency, now))) ? { id } : refuse('NOT_YOURS')
}
