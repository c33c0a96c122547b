import { alarmWait, answeredWait } from '../../src/shared/consultation/waits'
import { life } from '../../src/shared/consultation/life'
import { actsNext } from '../../src/shared/life'
import { usualPerPage } from '../../src/shared/pageSizes'
import type { Waits } from '../../src/shared/waits/wait'
import { pageOfAlarmed, pageOfAnswered } from './repository'
import { lineOf, ownLineOf } from './view'

/** What the person's consultations wait for: answers that were given; for who leads the duty, dangers that nobody took. */
export async function waitsOf(person: string, now: string): Promise<Waits> {
  const [answered, alarmed] = await Promise.all([pageOfAnswered(person, usualPerPage), pageOfAlarmed(person, usualPerPage)])
  const answers = answered.items
    .filter(({ events }) => actsNext(life.events, events) === 'resident')
    .map((stored) => answeredWait(ownLineOf(stored, now), stored.events.at(-1)?.at ?? stored.askedAt))
  return {
    items: [...alarmed.items.map((stored) => alarmWait(lineOf(stored, now))), ...answers],
    more: answered.next !== null || alarmed.next !== null,
  }
}
