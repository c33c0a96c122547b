import type { petition } from '../../src/shared/petition/contract'
import { life } from '../../src/shared/petition/life'
import { tell } from '../foundation'
import { refuse, type Handler } from '../kernel'
import { answerOpen, findPetition } from './repository'

/** A clerk answers a petition, and who opened it is told. */
export const answer: Handler<typeof petition.actions.answer> = async ({ id, answer: text }, { staff, now }) => {
  const stored = await findPetition(id)
  if (stored === null) return refuse('NOT_FOUND')
  const may = life.may('answer', stored, { isOpener: false, isClerk: true }, now)
  if (may !== 'yes') return refuse(may)
  if (!(await answerOpen(id, text, now, staff._id))) return refuse('NOT_OPEN')
  await tell(stored.opener, life.telling('ANSWERED'), { id, once: now, now, params: { id } })
  return { id }
}
