/** How often one account may do what. A list of what was done lately is all that is kept; the figures are the parameter table's. */
import { valueOn, type ParameterKey } from '../parameters'
import { addHours, dateOf } from '../time'

interface Rate {
  readonly most: ParameterKey
  /** Within so many hours, whatever the clock says: nobody gets twice as much around midnight. */
  readonly hours: number
}

const day = 24

export const rates = {
  question: [
    { most: 'limit.questionsPerHour', hours: 1 },
    { most: 'limit.questionsPerDay', hours: day },
  ],
  /** A question of somebody in danger: what is over this is added to the open one, never refused. */
  danger: [{ most: 'limit.dangersPerHour', hours: 1 }],
  followUp: [{ most: 'limit.followUpsPerDay', hours: day }],
  withdrawal: [{ most: 'limit.withdrawalsPerDay', hours: day }],
  /** What is hidden is not added to: without this, hiding would make room for danger without end. */
  hiding: [{ most: 'limit.hidesPerDay', hours: day }],
  /** 帮约: a booking for somebody else. */
  helping: [{ most: 'limit.othersPerDay', hours: day }],
  /** Of one booking. */
  move: [{ most: 'limit.movesPerDay', hours: day }],
  cancel: [{ most: 'limit.cancelsPerDay', hours: day }],
  join: [{ most: 'limit.joinsPerDay', hours: day }],
  contest: [{ most: 'limit.contestsPerMonth', hours: 30 * day }],
} as const satisfies Readonly<Record<string, readonly Rate[]>>

/** What is counted. */
export type Deed = keyof typeof rates

interface Moment {
  /** UTC ISO. */
  readonly at: string
}

const since = (now: string, hours: number): string => addHours(now, -hours)

/** What still counts at `now`. */
export const lately = <D extends Moment>(deed: Deed, done: readonly D[], now: string): readonly D[] => {
  const longest = Math.max(...rates[deed].map(({ hours }) => hours))
  return done.filter(({ at }) => at > since(now, longest))
}

/** From when on it may be done once more, UTC ISO; null when it may be done now. */
export function freeFrom(deed: Deed, done: readonly Moment[], now: string): string | null {
  const waits = rates[deed].flatMap(({ most, hours }) => {
    const within = done.map(({ at }) => at).filter((at) => at > since(now, hours))
    const first = within.sort()[within.length - valueOn(most, dateOf(now))]
    return first === undefined ? [] : [addHours(first, hours)]
  })
  return waits.sort().slice(-1)[0] ?? null
}
