/** The life of a ticket of a day's queue: it waits, is called to a window, and is done. */
import { lifeOf } from '../life'
import { dateOf } from '../time'

const states = ['waiting', 'called', 'done', 'absent'] as const
export type TicketState = (typeof states)[number]

/** Where it came from: a booking that was kept, somebody who goes first, or whoever walks in. */
export const ticketSources = ['booked', 'priority', 'walkIn'] as const
export type TicketSource = (typeof ticketSources)[number]

export interface TicketFacts {
  readonly state: TicketState
  /** The queue's day. */
  readonly date: string
  /** It is the one that would be called now. */
  readonly isNext: boolean
}

/** `counter`: staff at the windows of this queue's point. */
export type TicketActor = 'counter' | 'stranger'

export const ticketLife = lifeOf<TicketFacts, TicketActor>()({
  states,
  events: {
    TAKEN: { level: 'info', say: '取了号', next: 'clerk', tell: null },
    CALLED: {
      level: 'notice',
      say: '叫到号',
      next: 'resident',
      // The window is open and somebody sits in it: it goes out at once, whatever the hour.
      tell: {
        title: '叫到您了',
        text: '{number} 号，请到 {window}。',
        note: '{number} 号请到 {window}',
        page: 'booking',
        atNight: true,
      },
    },
    DONE: { level: 'info', say: '办完', next: 'nobody', tell: null },
    MISSED: { level: 'notice', say: '没能接待', next: 'nobody', tell: null },
  },
  actions: {
    call: {
      from: ['waiting'],
      to: 'called',
      refusals: ['NOBODY_WAITS'],
      may: ({ state, date, isNext }, actor, now) =>
        actor !== 'counter' ? 'NOT_FOUND' : state === 'waiting' && isNext && date === dateOf(now) ? 'yes' : 'NOBODY_WAITS',
    },
    finish: {
      from: ['called'],
      to: 'done',
      refusals: ['NOT_CALLED'],
      may: ({ state, date }, actor, now) =>
        actor !== 'counter' ? 'NOT_FOUND' : state === 'called' && date === dateOf(now) ? 'yes' : 'NOT_CALLED',
    },
  },
})
