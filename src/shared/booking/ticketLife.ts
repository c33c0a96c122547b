/** The life of a ticket of a day's queue: it waits, is called to a window, perhaps in vain, and is done. */
import { lifeOf, type CodeOf } from '../life'
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

/** `counter`: staff at the windows of this queue's point. `own`: one of them, and it is their own number. */
export type TicketActor = 'counter' | 'own' | 'stranger'

/** What is done with a number that was called, today. */
const whileCalled = ({ state, date }: TicketFacts, actor: TicketActor, now: string) => {
  if (actor === 'stranger') return 'NOT_FOUND'
  if (actor === 'own') return 'OWN_SERVICE'
  return state === 'called' && date === dateOf(now) ? 'yes' : 'NOT_CALLED'
}

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
    RECALLED: { level: 'info', say: '又叫了一遍', next: 'resident', tell: null },
    SKIPPED: { level: 'info', say: '叫了没人，往后排', next: 'clerk', tell: null },
    OUT: { level: 'notice', say: '叫了几次没人，作废', next: 'nobody', tell: null },
    DONE: { level: 'info', say: '办完', next: 'nobody', tell: null },
    MISSED: { level: 'notice', say: '没能接待', next: 'nobody', tell: null },
    ENDED_BY_NIGHT: { level: 'notice', say: '当天没有点“办完”，夜里自动结束', next: 'nobody', tell: null },
  },
  actions: {
    call: {
      from: ['waiting'],
      to: 'called',
      refusals: ['NOBODY_WAITS'],
      may: ({ state, date, isNext }, actor, now) => {
        if (actor === 'stranger') return 'NOT_FOUND'
        return actor === 'counter' && state === 'waiting' && isNext && date === dateOf(now) ? 'yes' : 'NOBODY_WAITS'
      },
    },
    /** 再叫: the same number once more, to the same window. */
    recall: { from: ['called'], refusals: ['NOT_CALLED', 'OWN_SERVICE'], may: whileCalled },
    /** 过号: nobody came. Back into the line, or void; see `afterSkip`. */
    skip: { from: ['called'], refusals: ['NOT_CALLED', 'OWN_SERVICE'], may: whileCalled },
    finish: { from: ['called'], to: 'done', refusals: ['NOT_CALLED', 'OWN_SERVICE'], may: whileCalled },
  },
})

export type TicketEvent = CodeOf<typeof ticketLife.events>
