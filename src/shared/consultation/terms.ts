/** What is promised and allowed in a consultation, in moments; the figures are the parameter table's. */
import { valueOn } from '../parameters'
import { addHours, dateOf } from '../time'
import type { ConsultationFacts } from './life'

/** Which hours are promised, as the parameter table calls them: fewer where somebody is in danger (urgency 0). */
export const promisedHours = (urgency: 0 | 1 | 2) => (urgency === 0 ? 'consultation.dangerWithinHours' : 'consultation.answerWithinHours')

/** By when an answer is promised to what is asked now, UTC ISO. */
export const answerDueAt = (now: string, urgency: 0 | 1 | 2): string => addHours(now, valueOn(promisedHours(urgency), dateOf(now)))

/** How many follow-ups a consultation that is asked now will have. */
export const followUpsFor = (now: string): number => valueOn('consultation.followUps', dateOf(now))

/** Until when one may ask on, once it is answered now: so many days from the first answer, which no later answer extends. UTC ISO. */
export const followUpUntil = (before: Pick<ConsultationFacts, 'followUpUntil'>, now: string): string =>
  before.followUpUntil ?? addHours(now, valueOn('consultation.followUpDays', dateOf(now)) * 24)
