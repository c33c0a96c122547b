import type { ConsultationCode } from './refusals'

/** What can be done with a consultation that exists. */
export const consultationActions = ['claim', 'answer', 'handBack', 'followUp', 'close', 'withdraw'] as const
export type ConsultationAction = (typeof consultationActions)[number]

/** What the rules need to know of a consultation; a stored document fits. */
export interface ConsultationFacts {
  readonly state: 'waiting' | 'claimed' | 'answered' | 'followedUp' | 'closed' | 'withdrawn'
  readonly followUpsUsed: number
  readonly followUpsAllowed: number
  /** UTC ISO; null before the first answer. */
  readonly followUpUntil: string | null
}

/** Who wants to do it, seen from this consultation. */
export interface ConsultationActor {
  readonly isAsker: boolean
  readonly isLawyer: boolean
  /** Has it in hand (or had it, once it is answered). */
  readonly isClaimer: boolean
}

type Verdict = 'yes' | 'hidden' | ConsultationCode

const ended = (facts: ConsultationFacts) => facts.state === 'closed' || facts.state === 'withdrawn'
const followUpsOver = (facts: ConsultationFacts, now: string): ConsultationCode | null => {
  if (facts.followUpUntil === null) return 'NOT_ANSWERED_YET'
  if (now > facts.followUpUntil) return 'FOLLOW_UP_TOO_LATE'
  return facts.followUpsUsed >= facts.followUpsAllowed ? 'FOLLOW_UPS_USED' : null
}

const rules: Record<ConsultationAction, (facts: ConsultationFacts, actor: ConsultationActor, now: string) => Verdict> = {
  claim: (facts, actor) => {
    if (!actor.isLawyer) return 'hidden'
    if (actor.isAsker) return 'OWN_QUESTION'
    if (facts.state === 'waiting') return 'yes'
    return ended(facts) ? 'NOT_WAITING' : 'TAKEN'
  },
  answer: (facts, actor) => {
    if (!actor.isLawyer) return 'hidden'
    if (ended(facts)) return 'ALREADY_ENDED'
    if (!actor.isClaimer) return 'NOT_YOURS'
    return facts.state === 'answered' ? 'NOTHING_TO_ANSWER' : 'yes'
  },
  handBack: (facts, actor) => rules.answer(facts, actor, ''),
  followUp: (facts, actor, now) => {
    if (!actor.isAsker) return 'hidden'
    if (ended(facts)) return 'ALREADY_ENDED'
    const over = followUpsOver(facts, now)
    if (over !== null) return over
    return facts.state === 'answered' ? 'yes' : 'NOT_ANSWERED_YET'
  },
  close: (facts, actor, now) => {
    if (!actor.isAsker && !actor.isClaimer) return 'hidden'
    if (ended(facts)) return 'ALREADY_ENDED'
    if (facts.state !== 'answered') return 'NOT_ANSWERED_YET'
    if (actor.isAsker) return 'yes'
    return followUpsOver(facts, now) === null ? 'RESIDENT_MAY_STILL_ASK' : 'yes'
  },
  withdraw: (facts, actor) => {
    if (!actor.isAsker) return 'hidden'
    if (ended(facts)) return 'ALREADY_ENDED'
    return facts.followUpUntil === null ? 'yes' : 'ALREADY_ANSWERED'
  },
}

/** May this actor do it now? `yes`, the refusal that says why not, or `hidden` when it is none of theirs. */
export const verdict = (action: ConsultationAction, facts: ConsultationFacts, actor: ConsultationActor, now: string): Verdict =>
  rules[action](facts, actor, now)

/**
 * What this actor may do now. The screens' buttons come from it and the server's guard asks the same rules.
 * @param now UTC ISO, the server's clock
 */
export const availableActions = (facts: ConsultationFacts, actor: ConsultationActor, now: string): ConsultationAction[] =>
  consultationActions.filter((action) => verdict(action, facts, actor, now) === 'yes')
