/** The life of a specimen: its states, what can happen to it, and who may do what with it. */
import { lifeOf, type CodeOf } from '../life'

export const states = ['open', 'closed'] as const

/** What the rules need to know of a specimen; a stored document fits. */
export interface SpecimenFacts {
  readonly state: (typeof states)[number]
}

/** Who wants to do it, seen from this specimen. */
export interface SpecimenActor {
  readonly isOpener: boolean
}

export const life = lifeOf<SpecimenFacts, SpecimenActor>()({
  states,
  events: {
    OPENED: { level: 'info', say: '提出', next: 'clerk', tell: null },
    CLOSED: { level: 'info', say: '本人结束', next: 'nobody', tell: null },
    LAPSED: {
      level: 'notice',
      say: '到期没有办，自动结束',
      // Nothing can be done with it any more, so nobody is waited for.
      next: 'nobody',
      tell: {
        title: '样品到期结束了',
        text: '您 {opened} 提出的样品到期结束了。还需要，可以重新提一件。',
        note: '您的样品到期结束了',
        page: 'specimen',
        atNight: false,
      },
    },
  },
  actions: {
    close: {
      from: ['open'],
      to: 'closed',
      refusals: ['ALREADY_CLOSED'],
      may: ({ state }, { isOpener }) => {
        if (!isOpener) return 'NOT_FOUND'
        return state === 'open' ? 'yes' : 'ALREADY_CLOSED'
      },
    },
  },
})

export type SpecimenEvent = CodeOf<typeof life.events>
