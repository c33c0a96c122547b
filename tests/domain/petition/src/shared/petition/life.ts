/** The life of a petition: a resident writes, a clerk answers, the resident ends it. Left without an answer it ends by itself. */
import { lifeOf, type CodeOf } from '../life'

export const states = ['open', 'answered', 'closed'] as const

/** What the rules need to know of a petition; a stored document fits. */
export interface PetitionFacts {
  readonly state: (typeof states)[number]
}

/** Who wants to do it, seen from this petition. */
export interface PetitionActor {
  readonly isOpener: boolean
  readonly isClerk: boolean
}

const ways = { note: '请打开小程序查看', page: 'petition', atNight: false } as const

export const life = lifeOf<PetitionFacts, PetitionActor>()({
  states,
  events: {
    OPENED: { level: 'info', say: '提出', next: 'clerk', tell: null },
    ANSWERED: { level: 'info', say: '答复', next: 'resident', tell: { title: '您的诉求有答复了', text: '请打开看看。', ...ways } },
    CLOSED: { level: 'info', say: '本人结束', next: 'nobody', tell: null },
    LAPSED: {
      level: 'alarm',
      say: '到期没有答复，自动结束',
      next: 'supervisor',
      tell: { title: '您的诉求到期没有答复', text: '您 {opened} 提出的诉求没有人答复，已经结束，局里会查。', ...ways },
    },
  },
  actions: {
    answer: {
      from: ['open'],
      to: 'answered',
      refusals: ['NOT_OPEN'],
      may: ({ state }, { isClerk }) => (!isClerk ? 'NOT_FOUND' : state === 'open' ? 'yes' : 'NOT_OPEN'),
    },
    close: {
      from: ['answered'],
      to: 'closed',
      refusals: ['NOT_ANSWERED_YET', 'ALREADY_CLOSED'],
      may: ({ state }, { isOpener }) => {
        if (!isOpener) return 'NOT_FOUND'
        if (state === 'open') return 'NOT_ANSWERED_YET'
        return state === 'answered' ? 'yes' : 'ALREADY_CLOSED'
      },
    },
  },
})

export type PetitionEvent = CodeOf<typeof life.events>
