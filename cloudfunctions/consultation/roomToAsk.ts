/** How many questions one account can have: asked in a while, and waiting at a time. */
import { valueOn } from '../../src/shared/parameters'
import { dateOf } from '../../src/shared/time'
import type { Doing, Full } from '../../src/shared/limits/tally'
import { count, limited, uncount } from '../foundation'
import type { Refusal } from '../kernel'
import { consultationsByIds } from './repository'
import type { StoredConsultation } from './stored'

type Asked = Pick<StoredConsultation, '_id' | 'asker' | 'urgency' | 'askedAt'>

/** Who is in danger is counted apart: nobody is kept from saying so by the ordinary questions of the day. */
function doingOf({ _id: id, urgency, askedAt }: Asked): Doing {
  const isDanger = urgency === 0
  const most = valueOn(isDanger ? 'limit.waitingDangers' : 'limit.waitingQuestions', dateOf(askedAt))
  return { deed: isDanger ? 'danger' : 'question', id, uses: { id, most } }
}

const found = async (ids: readonly string[], which: (stored: StoredConsultation) => boolean): Promise<ReadonlySet<string>> =>
  new Set((await consultationsByIds(ids)).filter(which).map(({ _id }) => _id))

/** Counts a question; null when there is room for it. */
export const countQuestion = (asked: Asked): Promise<Full | null> =>
  count(asked.asker, doingOf(asked), asked.askedAt, {
    done: (ids) => found(ids, () => true),
    inUse: (ids) => found(ids, ({ state }) => state === 'waiting' || state === 'claimed'),
  })

/** It was there already: this call is not another one. */
export const uncountQuestion = (asked: Asked): Promise<void> => uncount(asked.asker, doingOf(asked))

export const tooManyQuestions = (full: Full, now: string): Refusal<'ASKED_TOO_OFTEN' | 'TOO_MANY_WAIT'> =>
  full.full === 'inUse' ? limited('TOO_MANY_WAIT', full, now) : limited('ASKED_TOO_OFTEN', full, now)
