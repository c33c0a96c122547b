/** A consultation as others may see it. */
import { shorten } from '../../src/shared/shorten'
import type { Consultation, ConsultationLine } from '../../src/shared/consultation/contract'
import { life, type ConsultationActor, type ConsultationEvent } from '../../src/shared/consultation/life'
import { isSensitive, quietTitle } from '../../src/shared/consultation/sensitive'
import type { Page } from '../../src/shared/paging'
import { recordIdOf } from '../../src/shared/record/recordKinds'
import type { First, StaffMember } from '../kernel'
import type { HandBack, StoredConsultation } from './stored'

/** Who is looking. */
export interface Viewer {
  /** The person key. */
  readonly key: string
  readonly staff: Pick<StaffMember, '_id' | 'roles'> | null
  /** The key of what they opened with words of their own; see phrase/opened.ts. */
  readonly opened?: string | null
}

/** The same, seen from this consultation. What was taken back is in nobody's hand. */
export const actorOf = (
  { asker, claimedBy, state, hidden, conflicts = [] }: StoredConsultation,
  { key, staff, opened }: Viewer,
): ConsultationActor => ({
  // To its own asker a hidden one looks missing until it is opened: somebody else may hold the phone.
  isAsker: asker === key && (!hidden || hidden.key === opened),
  isLawyer: staff?.roles.includes('lawyer') ?? false,
  isClaimer: staff !== null && claimedBy?.staffId === staff._id && state !== 'withdrawn',
  isConflicted: staff !== null && conflicts.includes(staff._id),
})

/** Who has it, for whoever comes too late. */
export const taker = ({ claimedBy }: StoredConsultation) => ({ who: claimedBy?.name ?? '别的律师' })

/** Whether its words must not stand in a list of the asker's. */
export const isQuiet = ({ category, risks, thread }: Pick<StoredConsultation, 'category' | 'risks' | 'thread'>): boolean =>
  isSensitive({ category, risks, texts: thread.flatMap((entry) => (entry.kind === 'answer' ? [] : [entry.text])) })

/** Characters of the question before the … */
const openingLength = 60

const lastEvent = ({ events }: StoredConsultation, code: ConsultationEvent): number =>
  events.map((happened) => happened.code).lastIndexOf(code)

/** The line of a lawyer's list: what was asked is seen. */
export function lineOf(stored: StoredConsultation, now: string): ConsultationLine {
  const question = stored.thread[0]
  const text = question?.kind === 'question' ? question.text : ''
  return {
    id: stored._id,
    state: stored.state,
    category: stored.category,
    opening: shorten(text, openingLength + 1),
    quiet: isQuiet(stored),
    askedAt: stored.askedAt,
    dueAt: stored.dueAt,
    overdue: stored.dueAt !== null && now > stored.dueAt,
    risks: [...stored.risks],
    lawyer: stored.claimedBy?.name ?? null,
    askedBy: stored.askedBy ?? null,
    followUps: stored.followUpsUsed,
    passedOn: stored.state === 'waiting' && lastEvent(stored, 'HANDED_BACK') >= 0,
    ending: stored.ending ?? null,
    behind: 0,
  }
}

/** The line of a list of the asker's own: of a sensitive matter nothing but when it was asked and where it stands. */
export function ownLineOf(stored: StoredConsultation, now: string): ConsultationLine {
  const line = lineOf(stored, now)
  return line.quiet ? { ...line, opening: quietTitle(stored.askedAt), category: '99', risks: [] } : line
}

export const ownLinesOf = ({ items, next }: Page<StoredConsultation>, now: string) => ({
  items: items.map((stored) => ownLineOf(stored, now)),
  next,
})

export const linesOf = ({ items, next }: Page<StoredConsultation>, now: string) => ({
  items: items.map((stored) => lineOf(stored, now)),
  next,
})

/** Why it was given back last, while nobody has answered since. A document from before has the words in its history alone. */
function handedBack(stored: StoredConsultation): Pick<HandBack, 'why' | 'words' | 'at'> | null {
  const at = lastEvent(stored, 'HANDED_BACK')
  const event = stored.events[at]
  if (event === undefined || at < lastEvent(stored, 'ANSWERED')) return null
  const { why, words } = stored.handBacks?.at(-1) ?? { why: 'other' as const, words: event.detail ?? '' }
  return { why, words, at: event.at }
}

/** The same for what waits, with how many more of the same asker come behind each. */
export const waitingLinesOf = ({ items, next }: Page<First<StoredConsultation>>, now: string) => ({
  items: items.map(({ document, behind }) => ({ ...lineOf(document, now), behind })),
  next,
})

/** The whole of it, with the viewer's buttons; what can be rated is brought along by `withRating`. */
export const viewOf = (stored: StoredConsultation, viewer: Viewer, now: string): Consultation => ({
  ...lineOf(stored, now),
  ...(stored.asker === viewer.key && { opening: ownLineOf(stored, now).opening }),
  thread: [...stored.thread],
  handedBack: stored.asker === viewer.key || viewer.staff === null ? null : handedBack(stored),
  followUpsLeft: stored.followUpsAllowed - stored.followUpsUsed,
  followUpUntil: stored.followUpUntil,
  recordId: stored.state === 'closed' ? recordIdOf('consultation', stored._id) : null,
  rated: null,
  mine: stored.asker === viewer.key,
  hidden: Boolean(stored.hidden) && stored.asker === viewer.key,
  actions: life.available(stored, actorOf(stored, viewer), now),
})
