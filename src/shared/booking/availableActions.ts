/** What can be done with a booking that exists. */
export const bookingActions = ['reschedule', 'cancel', 'contest'] as const
export type BookingAction = (typeof bookingActions)[number]

/** What the rules need to know of a booking; a stored one fits. */
export interface BookingFacts {
  readonly state: 'booked' | 'checkedIn' | 'called' | 'done' | 'cancelled' | 'absent' | 'providerAbsent'
  /** When the slot begins, UTC ISO. */
  readonly startsAt: string
  /** Until when a no-show can be contested, UTC ISO; null when none was marked. */
  readonly contestUntil: string | null
  readonly contested: boolean
}

export type BookingVerdict = 'yes' | 'NOT_ACTIVE' | 'ALREADY_STARTED' | 'NOT_ABSENT' | 'CONTEST_TOO_LATE'

const beforeIt: (facts: BookingFacts, now: string) => BookingVerdict = (facts, now) => {
  if (facts.state === 'checkedIn' || facts.state === 'called') return 'ALREADY_STARTED'
  return facts.state === 'booked' && now < facts.startsAt ? 'yes' : 'NOT_ACTIVE'
}

const rules: Record<BookingAction, (facts: BookingFacts, now: string) => BookingVerdict> = {
  reschedule: beforeIt,
  cancel: beforeIt,
  contest: (facts, now) => {
    if (facts.state !== 'absent' || facts.contested || facts.contestUntil === null) return 'NOT_ABSENT'
    return now <= facts.contestUntil ? 'yes' : 'CONTEST_TOO_LATE'
  },
}

/** May the person it is for do it now? `now` is the server's clock, UTC ISO. */
export const bookingVerdict = (action: BookingAction, facts: BookingFacts, now: string): BookingVerdict => rules[action](facts, now)

/** What they may do now: the buttons. */
export const availableBookingActions = (facts: BookingFacts, now: string): BookingAction[] =>
  bookingActions.filter((action) => bookingVerdict(action, facts, now) === 'yes')
