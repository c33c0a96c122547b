import { sayWaiting } from '@/shared/calendar/words'
import { sayBooking } from '@/shared/booking/words'
import { fill } from '@/shared/contract/fill'

interface Place {
  readonly next: { readonly date: string; readonly slot: string } | null
  /** Left out by functions of the version before, and in what a phone kept of them. */
  readonly waiting?: readonly string[]
}

/** When there is a place at the earliest; without one, why. Full is only said where nothing waits for a holiday notice. */
export function sayNext({ next, waiting = [] }: Place): string {
  if (next !== null) return `最早 ${sayBooking(next)}`
  return waiting.length === 0 ? fill('{booking.horizonDays}内约满了，可以排队等空位') : `现在没有空位。${sayWaiting(waiting)}`
}

/** Why no time can be chosen: all days are full, or wait for a holiday notice, or there is none. */
export function sayNoPlace(days: readonly unknown[], waiting: readonly string[] = []): string {
  if (waiting.length > 0) return `${days.length > 0 ? '现在能约的日子都约满了。' : ''}${sayWaiting(waiting)}`
  return fill(days.length > 0 ? '这 {booking.horizonDays}都约满了' : '这 {booking.horizonDays}没有开放的时间')
}
