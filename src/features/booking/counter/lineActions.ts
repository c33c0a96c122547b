import type { Booking, Ticket } from '@/shared/booking/contract'
import type { NeedCode } from '@/shared/booking/needs'
import type { Reply } from '@/shared/contract'
import { bookings } from '../bookings'

/** One who is expected today, as the counter sees them. */
export interface Line {
  readonly bookingId: string
  readonly need: NeedCode
  readonly slot: string
  readonly name: string
  readonly state: Booking['state']
  readonly contested: string | null
}

/** A button of a line: its words, what it does. */
interface LineButton<Subject> {
  readonly label: string
  readonly run: (subject: Subject) => Promise<Reply<unknown>>
}

export const ticketButtons = {
  finish: { label: '办完了', run: ({ need, number }) => bookings.finish({ need, number }) },
} as const satisfies Record<string, LineButton<Ticket>>

export const lineButtons = {
  markAbsent: { label: '没有来', run: ({ bookingId }) => bookings.markAbsent({ bookingId, who: 'resident' }) },
  correct: { label: '来过，更正', run: ({ bookingId }) => bookings.markAbsent({ bookingId, who: 'nobody' }) },
  markProviderAbsent: { label: '我们没能接待', run: ({ bookingId }) => bookings.markAbsent({ bookingId, who: 'provider' }) },
} as const satisfies Record<string, LineButton<Line>>

export const ticketActions = ({ state }: Ticket): (keyof typeof ticketButtons)[] => (state === 'called' ? ['finish'] : [])

export const lineActions = ({ state }: Line): (keyof typeof lineButtons)[] =>
  state === 'booked' ? ['markAbsent', 'markProviderAbsent'] : state === 'absent' ? ['correct'] : []
