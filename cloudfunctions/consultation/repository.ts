/** What is asked of consultations and what happens to them. Every change asks, in the same update, whether it still may. */
import type { Page } from '../../src/shared/paging'
import type { Ending } from '../../src/shared/consultation/handBack'
import type { ConsultationEvent } from '../../src/shared/consultation/life'
import { exists, inc, isIn, lte, neq, push, remove, set, table, type First, type Happened, type Transaction } from '../kernel'
import { consultationsCollection } from './collections'
import type { owedFor } from './owed'
import type { Alarm, Answer, Claim, FollowUp, HandBack, StoredConsultation } from './stored'

const consultations = table<StoredConsultation>(consultationsCollection.name)

export const find = (id: string): Promise<StoredConsultation | null> => consultations.find(id)
export const findWithin = (transaction: Transaction, id: string): Promise<StoredConsultation | null> =>
  consultations.within(transaction).find(id)

export const insert = (consultation: StoredConsultation): Promise<'inserted' | 'exists'> => consultations.insert(consultation)

export const consultationsByIds = (ids: readonly string[]): Promise<StoredConsultation[]> =>
  consultations.every({ where: { _id: isIn(ids) }, orderBy: [['_id', 'asc']] })

/** The latest question of somebody in danger to which a lawyer still owes an answer; what is hidden stays so. */
export const findOpenDanger = async (asker: string): Promise<StoredConsultation | null> =>
  (
    await consultations.page({
      where: { asker, urgency: 0, hidden: null, state: isIn(['waiting', 'claimed', 'followedUp']) },
      orderBy: ['askedAt', 'desc'],
      before: undefined,
      limit: 1,
    })
  ).items[0] ?? null

/**
 * Adds words of danger to an open question, if it still stands as it was read. Beyond `most` the oldest that were added give way: the
 * latest say how it is now, and the document stays small. An entry of history is written while there is room.
 */
export function addWords(open: StoredConsultation, words: FollowUp, most: number): Promise<boolean> {
  const added = open.added ?? []
  const guard = {
    state: open.state,
    followUpsUsed: open.followUpsUsed,
    addedCount: open.addedCount ?? exists(false),
    hidden: null,
  }
  const counted = { addedCount: (open.addedCount ?? 0) + 1 }
  if (added.length < most)
    return consultations.change(
      open._id,
      guard,
      { ...counted, thread: push([words]), added: [...added, words.id] },
      { code: 'ADDED', at: words.at, by: 'asker' },
    )
  const [oldest] = added
  return consultations.change(open._id, guard, {
    ...counted,
    thread: [...open.thread.filter(({ id }) => id !== oldest), words],
    added: [...added.slice(1), words.id],
  })
}

/** Nobody need be told any more that it waits. */
const seen = { alarm: set(null), alarmed: remove() }

/** Seen by this lawyer: not given back by them for a conflict of interest. */
const openTo = (staffId: string) => ({ conflicts: neq(staffId) })

/** A lawyer takes it while it waits, unless it is their own question or they have a conflict of interest. Of two at once one gets it. */
export const claimIfWaiting = (id: string, lawyer: string, claimedBy: Claim): Promise<boolean> =>
  consultations.change(
    id,
    { state: 'waiting', asker: neq(lawyer), ...openTo(claimedBy.staffId) },
    { state: 'claimed', claimedBy: set(claimedBy), ...seen },
    { code: 'CLAIMED', at: claimedBy.at, by: claimedBy.staffId },
  )

/** In this lawyer's hand, with an answer owed. */
const inHandOf = (staffId: string) => ({ state: isIn(['claimed', 'followedUp']), 'claimedBy.staffId': staffId })

/** The answer of the lawyer who has it. */
export const addAnswer = (id: string, staffId: string, answer: Answer, followUpUntil: string): Promise<boolean> =>
  consultations.change(
    id,
    inHandOf(staffId),
    { state: 'answered', dueAt: null, followUpUntil, thread: push([answer]), ...seen },
    { code: 'ANSWERED', at: answer.at, by: staffId },
  )

/** Back to the queue. The promised time stays; a danger that nobody takes is told of again; who has a conflict of interest has seen it for the last time. */
export const giveBack = (id: string, handBack: HandBack, alarm: Alarm | null): Promise<boolean> =>
  consultations.change(
    id,
    inHandOf(handBack.by),
    {
      state: 'waiting',
      claimedBy: set(null),
      alarm: set(alarm),
      alarmed: remove(),
      handBacks: push([handBack]),
      ...(handBack.why === 'conflict' && { conflicts: push([handBack.by]) }),
    },
    { code: 'HANDED_BACK', at: handBack.at, by: handBack.by, detail: handBack.why },
  )

/** The asker's next question, if it is the one that was counted on: `used` are used before it. */
export const addFollowUp = (
  id: string,
  used: number,
  followUp: FollowUp,
  { risks, urgency, dueAt, alarm }: ReturnType<typeof owedFor>,
): Promise<boolean> =>
  consultations.change(
    id,
    { state: 'answered', followUpsUsed: used },
    { state: 'followedUp', risks, urgency, dueAt, alarm: set(alarm), followUpsUsed: inc(1), thread: push([followUp]) },
    { code: 'FOLLOWED_UP', at: followUp.at, by: 'asker' },
  )

/** Taken back by its asker before any answer. */
export const withdrawIfUnanswered = (id: string, asker: string, now: string): Promise<boolean> =>
  consultations.change(
    id,
    { asker, state: isIn(['waiting', 'claimed']), followUpUntil: null },
    { state: 'withdrawn', closedAt: now, dueAt: null, ...seen },
    { code: 'WITHDRAWN', at: now, by: 'asker' },
  )

/** What each ending is called in the history. */
const endedAs = { solved: 'SOLVED', unsolved: 'UNSOLVED', byLawyer: 'CLOSED' } as const satisfies Record<Ending, ConsultationEvent>

/** @param by `asker`, or the id of the lawyer who ends it */
export const closeWithin = (transaction: Transaction, id: string, by: string, ending: Ending, now: string): Promise<void> =>
  consultations
    .within(transaction)
    .update(id, { state: 'closed', closedAt: now, dueAt: null, ending, ...seen }, { code: endedAs[ending], at: now, by })

/** Dangers of which somebody is to be told by now, the oldest first. */
export const pageOfAlarms = (now: string, before: string | undefined, limit: number): Promise<Page<StoredConsultation>> =>
  consultations.page({ where: { 'alarm.at': lte(now) }, orderBy: ['alarm.at', 'asc'], before, limit })

/** They were told. `next` is who is told later; a question that was taken meanwhile stays as it is. */
export const alarmRaised = (
  id: string,
  { at, step }: Alarm,
  next: Alarm | null,
  told: readonly string[],
  event: Happened<ConsultationEvent>,
): Promise<boolean> => consultations.change(id, { 'alarm.at': at, 'alarm.step': step }, { alarm: set(next), alarmed: push(told) }, event)

/** Dangers that wait although this person was told of them, the nearest promised time first. */
export const pageOfAlarmed = (person: string, limit: number): Promise<Page<StoredConsultation>> =>
  consultations.page({ where: { alarmed: person }, orderBy: ['dueAt', 'asc'], before: undefined, limit })

type Pages = (before: string | undefined, limit: number) => Promise<Page<StoredConsultation>>

/** In sight, or hidden under this key. A document from before has no such field, and is in sight. */
const seenWith = (key: string | null) => (key === null ? { hidden: null } : { 'hidden.key': key })

/** The asker's, newest first: those in sight, or those that a key opened. */
export const pageOfAsker =
  (asker: string, key: string | null): Pages =>
  (before, limit) =>
    consultations.page({ where: { asker, ...seenWith(key) }, orderBy: ['askedAt', 'desc'], before, limit })

/** Whether this person hid anything under this key. */
export const hasHidden = async (asker: string, key: string): Promise<boolean> =>
  (await consultations.findBy({ asker, 'hidden.key': key })) !== null

/** Out of sight, unless it is already. */
export const hideIfInSight = (id: string, asker: string, hidden: NonNullable<StoredConsultation['hidden']>): Promise<boolean> =>
  consultations.change(id, { asker, hidden: null }, { hidden: set(hidden) })

export const showAgain = (id: string, key: string): Promise<boolean> =>
  consultations.change(id, { 'hidden.key': key }, { hidden: set(null) })

/** The asker's in sight that were answered and wait for their word, the newest question first. */
export const pageOfAnswered = (asker: string, limit: number): Promise<Page<StoredConsultation>> =>
  consultations.page({ where: { asker, state: 'answered', hidden: null }, orderBy: ['askedAt', 'desc'], before: undefined, limit })

/** Waits, and for this lawyer too. */
const isWaitingFor = (staffId: string) => ({ state: 'waiting' as const, ...openTo(staffId) })

/**
 * Waiting for this lawyer or another: danger first, then by the promised time. Who asks often stands in it once, with their first; how many
 * come behind is counted. So nobody pushes anybody else out, however often they ask.
 */
export const pageOfWaiting =
  (staffId: string) =>
  (before: string | undefined, limit: number): Promise<Page<First<StoredConsultation>>> =>
    consultations.firsts({ where: isWaitingFor(staffId), by: 'asker', orderBy: ['urgency', 'dueAt'], before, limit })

/** All that waits of one asker, in the same order. */
export const pageOfWaitingOf =
  (asker: string, staffId: string): Pages =>
  (before, limit) =>
    consultations.page({ where: { ...isWaitingFor(staffId), asker }, first: 'urgency', orderBy: ['dueAt', 'asc'], before, limit })

/** What this lawyer has in hand: danger first, then the nearest promised time. */
export const pageInHand =
  (staffId: string): Pages =>
  (before, limit) =>
    consultations.page({ where: inHandOf(staffId), first: 'urgency', orderBy: ['dueAt', 'asc'], before, limit })

/** What this lawyer answered, ended or not, the newest question first. */
export const pageAnsweredBy =
  (staffId: string): Pages =>
  (before, limit) =>
    consultations.page({
      where: { state: isIn(['answered', 'closed']), 'claimedBy.staffId': staffId },
      orderBy: ['askedAt', 'desc'],
      before,
      limit,
    })
