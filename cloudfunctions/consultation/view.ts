import { availableActions, verdict, type ConsultationAction, type ConsultationActor } from '../../src/shared/consultation/availableActions'
import type { Consultation, ConsultationLine } from '../../src/shared/consultation/contract'
import { ratedRecord, recordIdOf } from '../foundation'
import type { StaffMember } from '../kernel'
import type { StoredConsultation } from './repository'

/** Who is looking, seen from this consultation. */
export interface Viewer {
  readonly key: string
  readonly staff: StaffMember | null
}

export const actorOf = (stored: StoredConsultation, viewer: Viewer): ConsultationActor => ({
  isAsker: stored.asker === viewer.key,
  isLawyer: viewer.staff?.roles.includes('lawyer') ?? false,
  isClaimer: viewer.staff !== null && stored.claimedBy?.staffId === viewer.staff._id,
})

/** The guard of every action: the same rules that give the buttons. `hidden` becomes NOT_FOUND. */
export const guard = (action: ConsultationAction, stored: StoredConsultation, viewer: Viewer, now: string) =>
  verdict(action, stored, actorOf(stored, viewer), now)

/**
 * The asker may read it, the lawyer who has it until it is taken back, and while it waits any lawyer. Other lawyers are told
 * that somebody has it (`TAKEN`) or that it is over (`NOT_WAITING`); to everybody else it is missing.
 */
export function readVerdict(stored: StoredConsultation, viewer: Viewer): 'yes' | 'TAKEN' | 'NOT_WAITING' | 'NOT_FOUND' {
  const { isAsker, isClaimer, isLawyer } = actorOf(stored, viewer)
  if (isAsker) return 'yes'
  if (isClaimer && stored.state !== 'withdrawn') return 'yes'
  if (!isLawyer) return 'NOT_FOUND'
  if (stored.state === 'waiting') return 'yes'
  return stored.state === 'closed' || stored.state === 'withdrawn' ? 'NOT_WAITING' : 'TAKEN'
}

const openingLength = 60

/** The line of a list. */
export function lineOf(stored: StoredConsultation, now: string): ConsultationLine {
  const question = stored.thread[0]
  const text = question?.kind === 'question' ? question.text : ''
  return {
    id: stored._id,
    state: stored.state,
    category: stored.category,
    opening: text.length > openingLength ? `${text.slice(0, openingLength)}…` : text,
    askedAt: stored.askedAt,
    dueAt: stored.dueAt,
    overdue: stored.dueAt !== null && now > stored.dueAt,
    risks: [...stored.risks],
    lawyer: stored.claimedBy?.name ?? null,
    askedBy: stored.askedBy ?? null,
  }
}

/** The whole of it, with the viewer's buttons. */
export const viewOf = (stored: StoredConsultation, viewer: Viewer, now: string): Consultation => ({
  ...lineOf(stored, now),
  thread: [...stored.thread],
  followUpsLeft: stored.followUpsAllowed - stored.followUpsUsed,
  followUpUntil: stored.followUpUntil,
  recordId: stored.state === 'closed' ? recordIdOf('consultation', stored._id) : null,
  rated: null,
  mine: stored.asker === viewer.key,
  actions: availableActions(stored, actorOf(stored, viewer), now),
})

/** The same with what its reader can rate, or has rated. */
export const withRating = async (view: Consultation, person: string, now: string): Promise<Consultation> => ({
  ...view,
  rated: await ratedRecord(view.recordId, person, now),
})
