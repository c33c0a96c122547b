/** The life of a consultation: a resident asks, one lawyer answers, the resident asks again or ends it. */
import { lifeOf, type CodeOf, type Verdict } from '../life'
import { consultationEvents } from './events'

export const states = ['waiting', 'claimed', 'answered', 'followedUp', 'closed', 'withdrawn'] as const
export type State = (typeof states)[number]

export type ConsultationEvent = CodeOf<typeof consultationEvents>

/** What the rules need to know of a consultation; a stored document fits. */
export interface ConsultationFacts {
  readonly state: State
  readonly followUpsUsed: number
  readonly followUpsAllowed: number
  /** UTC ISO; null before the first answer. */
  readonly followUpUntil: string | null
  /** Set while its asker keeps it out of sight. */
  readonly hidden?: object | null
}

/** Who wants to do it, seen from this consultation. */
export interface ConsultationActor {
  /** Who asked; of a hidden one only who opened it as well. */
  readonly isAsker: boolean
  readonly isLawyer: boolean
  /** Has it in hand (or had it, once it is answered). What was taken back is in nobody's hand. */
  readonly isClaimer: boolean
  /** Gave it back for a conflict of interest: they neither see nor take it again (律师法 第三十九条). */
  readonly isConflicted: boolean
}

const hasEnded = ({ state }: Pick<ConsultationFacts, 'state'>) => state === 'closed' || state === 'withdrawn'

/** Why no follow-up can come any more, or not yet; null while one can. */
function followUpsOver({ followUpUntil, followUpsUsed, followUpsAllowed }: ConsultationFacts, now: string) {
  if (followUpUntil === null) return 'NOT_ANSWERED_YET'
  if (now > followUpUntil) return 'FOLLOW_UP_TOO_LATE'
  return followUpsUsed >= followUpsAllowed ? 'FOLLOW_UPS_USED' : null
}

/** Answering and giving back are the same right: it is in my hand, and an answer is owed. */
function inMyHand(facts: ConsultationFacts, actor: ConsultationActor) {
  if (!actor.isLawyer) return 'NOT_FOUND'
  if (hasEnded(facts)) return 'OVER'
  if (!actor.isClaimer || facts.state === 'waiting') return 'NOT_YOURS'
  return facts.state === 'answered' ? 'NOTHING_TO_ANSWER' : 'yes'
}

export const life = lifeOf<ConsultationFacts, ConsultationActor>()({
  states,
  events: consultationEvents,
  actions: {
    claim: {
      from: ['waiting'],
      to: 'claimed',
      refusals: ['TAKEN', 'OWN_QUESTION', 'NOT_WAITING', 'CONFLICTED'],
      may: (facts, actor) => {
        if (!actor.isLawyer) return 'NOT_FOUND'
        if (actor.isAsker) return 'OWN_QUESTION'
        if (actor.isConflicted) return 'CONFLICTED'
        if (facts.state === 'waiting') return 'yes'
        return hasEnded(facts) ? 'NOT_WAITING' : 'TAKEN'
      },
    },
    answer: {
      from: ['claimed', 'followedUp'],
      to: 'answered',
      refusals: ['NOT_YOURS', 'NOTHING_TO_ANSWER', 'OVER'],
      may: inMyHand,
    },
    handBack: {
      from: ['claimed', 'followedUp'],
      to: 'waiting',
      refusals: ['NOT_YOURS', 'NOTHING_TO_ANSWER', 'OVER'],
      may: inMyHand,
    },
    followUp: {
      from: ['answered'],
      to: 'followedUp',
      refusals: ['NOT_ANSWERED_YET', 'FOLLOW_UPS_USED', 'FOLLOW_UP_TOO_LATE', 'ALREADY_ENDED'],
      may: (facts, actor, now) => {
        if (!actor.isAsker) return 'NOT_FOUND'
        if (hasEnded(facts)) return 'ALREADY_ENDED'
        return followUpsOver(facts, now) ?? (facts.state === 'answered' ? 'yes' : 'NOT_ANSWERED_YET')
      },
    },
    close: {
      from: ['answered'],
      to: 'closed',
      // Each in words of its own: the lawyer is not told what helps who asked.
      refusals: ['NOT_ANSWERED_YET', 'ANSWER_OWED', 'RESIDENT_MAY_STILL_ASK', 'ALREADY_ENDED', 'OVER'],
      may: (facts, actor, now) => {
        if (!actor.isAsker && !actor.isClaimer) return 'NOT_FOUND'
        if (hasEnded(facts)) return actor.isAsker ? 'ALREADY_ENDED' : 'OVER'
        if (facts.state !== 'answered') return actor.isAsker ? 'NOT_ANSWERED_YET' : 'ANSWER_OWED'
        return actor.isAsker || followUpsOver(facts, now) !== null ? 'yes' : 'RESIDENT_MAY_STILL_ASK'
      },
    },
    withdraw: {
      from: ['waiting', 'claimed'],
      to: 'withdrawn',
      refusals: ['ALREADY_ANSWERED', 'ALREADY_ENDED'],
      may: (facts, actor) => {
        if (!actor.isAsker) return 'NOT_FOUND'
        if (hasEnded(facts)) return 'ALREADY_ENDED'
        return facts.followUpUntil === null ? 'yes' : 'ALREADY_ANSWERED'
      },
    },
    /** Out of the asker's own sight, whatever state it is in: lawyers see it as ever. Nothing that its history tells. */
    hide: { from: states, refusals: [], may: ({ hidden }, { isAsker }) => (isAsker && !hidden ? 'yes' : 'NOT_FOUND') },
    unhide: { from: states, refusals: [], may: ({ hidden }, { isAsker }) => (isAsker && hidden ? 'yes' : 'NOT_FOUND') },
  },
})

/** Why it cannot be read, for the contract. */
export const unreadable = ['TAKEN', 'NOT_WAITING', 'CONFLICTED'] as const

/**
 * The asker may read it, the lawyer who has it, and while it waits any lawyer. Other lawyers are told that somebody has it (`TAKEN`) or
 * that it is over (`NOT_WAITING`); who gave it back for a
 * conflict of interest, that it is closed to them; to everybody else it is missing. No button, so no action of the table.
 */
export function mayRead(facts: Pick<ConsultationFacts, 'state'>, actor: ConsultationActor): Verdict<(typeof unreadable)[number]> {
  if (actor.isAsker || actor.isClaimer) return 'yes'
  if (!actor.isLawyer) return 'NOT_FOUND'
  if (actor.isConflicted) return 'CONFLICTED'
  if (facts.state === 'waiting') return 'yes'
  return hasEnded(facts) ? 'NOT_WAITING' : 'TAKEN'
}
