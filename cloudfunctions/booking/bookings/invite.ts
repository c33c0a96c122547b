/**
 * What lets the other side of a mediation in: a word that the card holds, and six digits that are told another way. Both are drawn by
 * chance and stored; neither follows from the booking's id, which its QR code shows to whoever stands near.
 */
import { randomBytes, randomInt } from 'node:crypto'
import { valueOn } from '../../../src/shared/parameters'
import { dateOf } from '../../../src/shared/time'

export interface Invite {
  /** What the card holds: it finds the booking, and opens nothing by itself. */
  readonly ref: string
  /** Six digits; empty once somebody came in by them. */
  readonly code: string
  /** How often somebody has tried digits with it. */
  readonly tries: number
}

export const newInvite = (): Invite => ({
  ref: `i-${randomBytes(12).toString('hex')}`,
  code: String(randomInt(100_000, 1_000_000)),
  tries: 0,
})

/** How often its digits may be tried. @param date the booking's day */
export const mostTries = (date: string): number => valueOn('booking.inviteTries', date)

/** Can it still be opened? */
export const isAlive = ({ code, tries }: Invite, startsAt: string): boolean => code !== '' && tries < mostTries(dateOf(startsAt))
