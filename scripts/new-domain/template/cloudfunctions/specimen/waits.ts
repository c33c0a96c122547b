import { actsNext } from '../../src/shared/life'
import { usualPerPage } from '../../src/shared/pageSizes'
import { life } from '../../src/shared/specimen/life'
import { specimenWait } from '../../src/shared/specimen/waits'
import type { Waits } from '../../src/shared/waits/wait'
import { pageOfMine } from './repository'
import { viewOf } from './view'

/** What the person's specimens wait for: those whose latest event has `next: 'resident'`. Where there are older ones, they may wait as well. */
export async function waitsOf(person: string, now: string): Promise<Waits> {
  const { items, next } = await pageOfMine(person, undefined, usualPerPage)
  const waiting = items.filter(({ events }) => actsNext(life.events, events) === 'resident')
  return {
    items: waiting.map((stored) => specimenWait(viewOf(stored, person, now), stored.events.at(-1)?.at ?? stored.openedAt)),
    more: next !== null,
  }
}
