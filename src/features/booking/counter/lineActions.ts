import type { Booking, Expected, TicketLine } from '@/shared/booking/contract'
import type { Reply } from '@/shared/contract'
import { bookings } from '../bookings'

/** A button of a line: its words, what a screen reader says with the name before it, and what it does. */
interface LineButton<Line> {
  readonly label: string
  readonly spoken?: string
  readonly run: (line: Line) => Promise<Reply<unknown>>
}

type Buttons<Action extends string, Line> = Readonly<Partial<Record<Action, LineButton<Line>>>>

/** What may be done with a ticket. Whoever is next is called from above the list. */
export const ticketButtons: Buttons<TicketLine['actions'][number], TicketLine> = {
  finish: { label: '办完了', spoken: ' 办完了', run: ({ need, number }) => bookings.finish({ need, number }) },
}

/** What may be done with who is expected; 签到 stands beside the name and is done by `Expected` itself, which shows the number. */
export const expectedButtons: Buttons<Booking['actions'][number], Expected> = {
  markAbsent: { label: '没有来', run: ({ bookingId }) => bookings.markAbsent({ bookingId, who: 'resident' }) },
  providerAbsent: {
    label: '我们没能接待',
    spoken: '，我们没能接待',
    run: ({ bookingId }) => bookings.markAbsent({ bookingId, who: 'provider' }),
  },
  takeBack: { label: '来过，更正', run: ({ bookingId }) => bookings.markAbsent({ bookingId, who: 'nobody' }) },
  uphold: {
    label: '看过申诉，还是没来',
    spoken: '，看过申诉，还是没来',
    run: ({ bookingId }) => bookings.markAbsent({ bookingId, who: 'resident' }),
  },
}

/** The buttons of a line, as the server says. */
export const buttonsOf = <Action extends string, Line extends { readonly actions: readonly Action[] }>(
  line: Line,
  buttons: Buttons<Action, Line>,
): readonly LineButton<Line>[] => line.actions.flatMap((action) => buttons[action] ?? [])
