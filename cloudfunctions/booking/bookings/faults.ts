/** No-shows and late cancels: they count against who was to come, and against the helper who booked for them. */
import { pausedUntil } from '../../../src/shared/booking/pauses'
import { isExempt } from '../../../src/shared/booking/priority'
import type { Transaction } from '../../kernel'
import { changeHand } from '../hand/changeHand'
import { both, withFault, withoutFault, type HandChange } from '../hand/hand'
import { confirmedOf } from '../hand/repository'
import { changeHelperWithin, type Helper } from '../helper/repository'
import type { StoredBooking } from './repository'

/** What a fault came to. Moments are UTC ISO. */
export interface Outcome {
  readonly exempt: boolean
  readonly pausedUntil: string | null
  readonly helpingPausedUntil: string | null
}

const asIs: HandChange = (hand) => hand

interface Also {
  /** What else changes in the visitor's hand. */
  readonly change?: HandChange
  /** When the fault was, if not now. */
  readonly at?: string
}

/**
 * Counts a fault, once per booking, unless the need or the visitor is exempt. To say that one is old exempts nobody: the window must have
 * seen it.
 */
export async function countFaultWithin(
  transaction: Transaction,
  { _id: bookingId, need, visitor, visitorKey, person, forOther }: StoredBooking,
  weight: 1 | 0.5,
  now: string,
  { change = asIs, at = now }: Also = {},
): Promise<Outcome> {
  const fault = { bookingId, at, weight } as const
  const exemptIn = (hand: Parameters<typeof confirmedOf>[0]) => isExempt(need, visitor.groups, confirmedOf(hand))
  const hand = await changeHand(transaction, visitorKey, (known) => (exemptIn(known) ? change : both(change, withFault(fault)))(known), now)
  const exempt = exemptIn(hand)
  const counts = forOther !== null && !exempt
  const helper = counts
    ? await changeHelperWithin(
        transaction,
        person,
        withFaults(now, (faults) => added(faults, fault)),
      )
    : null
  return { exempt, pausedUntil: exempt ? null : (hand?.pausedUntil ?? null), helpingPausedUntil: helper?.pausedUntil ?? null }
}

/** Takes a fault back, and the pauses that came of it. */
export async function forgiveWithin(
  transaction: Transaction,
  { _id: bookingId, visitorKey, person, forOther }: StoredBooking,
  now: string,
  more: HandChange = asIs,
): Promise<void> {
  await changeHand(transaction, visitorKey, both(more, withoutFault(bookingId, now)), now)
  if (forOther === null) return
  await changeHelperWithin(
    transaction,
    person,
    withFaults(now, (faults) => faults.filter((fault) => fault.bookingId !== bookingId)),
  )
}

type Faults = Helper['faults']

const added = (faults: Faults, fault: Faults[number]): Faults =>
  faults.some(({ bookingId }) => bookingId === fault.bookingId) ? faults : [...faults, fault]

const withFaults =
  (now: string, change: (faults: Faults) => Faults) =>
  (helper: Helper): Helper => {
    const faults = change(helper.faults)
    return faults.length === helper.faults.length ? helper : { ...helper, faults, pausedUntil: pausedUntil(faults, now) }
  }
