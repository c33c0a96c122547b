/** 帮约: how many other people one account may have something booked for. */
import type { NeedCode } from '../../../src/shared/booking/needs'
import { isExempt, type PriorityGroup } from '../../../src/shared/booking/priority'
import type { Doing, Full } from '../../../src/shared/limits/tally'
import { valueOn } from '../../../src/shared/parameters'
import { dateOf } from '../../../src/shared/time'
import { countIn, limited, uncountIn } from '../../foundation'
import { offering, refuse, type Refusal } from '../../kernel'
import { confirmedOf, findHand, handsByIds, type Visitor } from '../hand/repository'
import { helperStore, type Helper } from './repository'

/** A helper's booking. */
export interface Helping {
  /** The helper's person key. */
  readonly person: string
  /** The visitor key of whom they help. */
  readonly key: string
  readonly bookingId: string
  readonly need: NeedCode
  readonly declared: readonly PriorityGroup[]
}

const mostOf = ({ allowed }: Pick<Helper, 'allowed'>, now: string): number =>
  valueOn(allowed === null ? 'limit.othersActive' : 'limit.othersAtWindow', dateOf(now))

const doingOf = ({ key, bookingId }: Helping, most: number): Doing => ({ deed: 'helping', id: bookingId, uses: { id: key, most } })

/** Somebody whom the window has seen is no invention: they take none of the helper's places. */
const isSeen = (hand: Visitor | null): boolean => confirmedOf(hand).includes('inPerson')

/** Those of them who still have something booked, and whom no window has seen. */
const stillHelped = async (keys: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set((await handsByIds(keys)).filter((hand) => hand.count > 0 && !isSeen(hand)).map(({ _id }) => _id))

type Refused = Refusal<'HELPING_PAUSED' | 'BOOKED_TOO_OFTEN' | 'TOO_MANY_OTHERS'>

/** Counts a helper's booking for somebody else, before it is made; null when there is room for it. */
export async function takeOn(helping: Helping, now: string): Promise<Refused | null> {
  const { person, key, need, declared } = helping
  const paused = ({ pausedUntil }: Helper): Full | null =>
    pausedUntil !== null && pausedUntil > now && !isExempt(need, declared, []) ? { full: 'paused', until: pausedUntil } : null
  let most = 0
  const counted = (uses: boolean) =>
    countIn(
      helperStore,
      person,
      (helper) => {
        most = mostOf(helper, now)
        return paused(helper) ?? { ...doingOf(helping, most), ...(!uses && { uses: undefined }) }
      },
      now,
      { inUse: stillHelped },
    )
  const full = await counted(true)
  if (full === null) return null
  if (full.full === 'paused') return limited('HELPING_PAUSED', full, now)
  if (full.full === 'rate') return limited('BOOKED_TOO_OFTEN', full, now)
  if (isSeen(await findHand(key)) && (await counted(false)) === null) return null
  return offering(refuse('TOO_MANY_OTHERS', { 'limit.othersActive': most }), [{ step: 'findWindow' }])
}

/** The booking was refused: it has used up nothing. */
export const letGo = (helping: Helping): Promise<void> => uncountIn(helperStore, helping.person, doingOf(helping, 0))
