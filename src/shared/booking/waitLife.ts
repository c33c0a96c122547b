/** The life of an entry of the waiting list: it waits, a place is held for it, and it ends. */
import { lifeOf, sendableFrom } from '../life'
import { valueOn } from '../parameters'
import { addMinutes, dateOf } from '../time'

const states = ['waiting', 'offered', 'taken', 'expired', 'left'] as const
export type WaitState = (typeof states)[number]

/** What the rules need to know of an entry; a stored one fits. */
export interface WaitFacts {
  readonly state: WaitState
  readonly offer: { readonly until: string } | null
}

/** `house`: the app itself, when a place becomes free or an offer's time is over. */
export type WaitActor = 'visitor' | 'house' | 'stranger'

type Verdict = 'yes' | 'NOT_FOUND'
type Rule = (facts: WaitFacts, actor: WaitActor, now: string) => Verdict

const by =
  (who: WaitActor, rule: (facts: WaitFacts, now: string) => boolean): Rule =>
  (facts, actor, now) =>
    actor === who && rule(facts, now) ? 'yes' : 'NOT_FOUND'

export const waitLife = lifeOf<WaitFacts, WaitActor>()({
  states,
  events: {
    OFFERED: {
      level: 'notice',
      say: '有空位，留给您',
      next: 'resident',
      // An offer that is made at night is held until the morning and from then on: nobody is woken for it, and nobody loses it asleep.
      tell: {
        title: '有空位了',
        text: '{day} {time} 的位子给您留到 {until}，点开就能约。',
        note: '有空位，给您留到 {hour}',
        page: 'time',
        atNight: false,
      },
    },
    DAY_CLOSED: {
      level: 'notice',
      say: '那天不开放了',
      next: 'resident',
      tell: {
        title: '您的安排有变动',
        text: '您排队的 {day} 不开放了，很抱歉。{near}',
        note: '您排队的那天不开放了',
        page: 'time',
        atNight: false,
      },
    },
  },
  actions: {
    /** Books the place that is held. */
    take: {
      from: ['offered'],
      to: 'taken',
      refusals: [],
      may: by('visitor', ({ state, offer }, now) => state === 'offered' && offer !== null && now <= offer.until),
    },
    leave: {
      from: ['waiting', 'offered'],
      to: 'left',
      refusals: [],
      may: by('visitor', ({ state }) => state === 'waiting' || state === 'offered'),
    },
    rejoin: {
      from: ['taken', 'expired', 'left'],
      to: 'waiting',
      refusals: [],
      may: by('visitor', ({ state }) => state === 'taken' || state === 'expired' || state === 'left'),
    },
    offer: { from: ['waiting'], to: 'offered', refusals: [], may: by('house', ({ state }) => state === 'waiting') },
    expire: {
      from: ['offered'],
      to: 'expired',
      refusals: [],
      may: by('house', ({ state, offer }, now) => state === 'offered' && offer !== null && offer.until < now),
    },
  },
})

/**
 * Until when a place is held for who waits: `booking.holdMinutes` from when they can be told, but not longer than it can be booked. Null
 * when there would be no time to take it: then it is nobody's, and free.
 */
export function heldUntil(startsAt: string, now: string): string | null {
  const told = sendableFrom(now, waitLife.events.OFFERED.tell.atNight)
  const last = addMinutes(startsAt, -valueOn('booking.leadMinutes', dateOf(startsAt)))
  const until = addMinutes(told, valueOn('booking.holdMinutes', dateOf(now)))
  return last <= told ? null : until < last ? until : last
}
