import type { Expected } from '../../../src/shared/booking/contract'
import { answerOf } from '../../../src/shared/booking/life'
import type { StoredBooking } from './repository'

/** What the mediator needs of a mediation: what it is about, who the other side is, and what it says. */
export const sidesOf = ({ otherSide }: StoredBooking): Expected['sides'] =>
  otherSide === null
    ? undefined
    : { subject: otherSide.subject ?? '', name: otherSide.name, answer: answerOf(otherSide), words: otherSide.words ?? '' }
