/** What words that were sent make us owe: an answer by when, how urgently, and that somebody is told when nobody takes them. */
import { risks as allRisks, risksIn, urgency, type Risk } from '../../src/shared/consultation/risk'
import { answerDueAt } from '../../src/shared/consultation/terms'
import { valueOn } from '../../src/shared/parameters'
import { addMinutes, dateOf } from '../../src/shared/time'
import type { Alarm, StoredConsultation } from './stored'

/** A danger that nobody took has so many minutes before somebody is told. Null where nobody is in danger. */
export const alarmFor = (urgent: StoredConsultation['urgency'], now: string): Alarm | null =>
  urgent === 0 ? { at: addMinutes(now, valueOn('consultation.alarmMinutes', dateOf(now))), step: 'leader' } : null

/** When the next one up is told, after the leader was. */
export const alarmAgain = (now: string): Alarm => ({
  at: addMinutes(now, valueOn('consultation.alarmAgainMinutes', dateOf(now))),
  step: 'admin',
})

/** What stands in a consultation once these words are in it. A matter that was dangerous stays so; the promise is that of the words themselves. */
export function owedFor(
  text: string,
  now: string,
  before?: Pick<StoredConsultation, 'risks' | 'urgency'>,
): Pick<StoredConsultation, 'urgency'> & { readonly risks: readonly Risk[]; readonly dueAt: string; readonly alarm: Alarm | null } {
  const found = risksIn(text)
  const own = urgency(found)
  return {
    risks: allRisks.filter((risk) => found.includes(risk) || before?.risks.includes(risk)),
    urgency: before !== undefined && before.urgency < own ? before.urgency : own,
    dueAt: answerDueAt(now, own),
    alarm: alarmFor(own, now),
  }
}
