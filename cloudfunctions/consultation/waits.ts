import { answeredWait } from '../../src/shared/consultation/waits'
import { life } from '../../src/shared/consultation/life'
import { actsNext } from '../../src/shared/life'
import { usualPerPage } from '../../src/shared/pageSizes'
import type { Waits } from '../../src/shared/waits/wait'
import { pageOfAnswered } from './repository'
import { lineOf } from './view'

/** What the person's consultations wait for: answers that were given. */
export async function waitsOf(person: string, now: string): Promise<Waits> {
  const { items, next } = await pageOfAnswered(person, usualPerPage)
  return {
    items: items
      .filter(({ events }) => actsNext(life.events, events) === 'resident')
      .map((stored) => answeredWait(lineOf(stored, now), stored.events.at(-1)?.at ?? stored.askedAt)),
    more: next !== null,
  }
}
