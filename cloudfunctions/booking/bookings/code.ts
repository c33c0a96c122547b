import { createHash } from 'node:crypto'

/** The booking's id, made of the person and the id their phone made: sent twice, it meets itself. */
export const bookingIdOf = (person: string, phoneId: string): string =>
  `b-${createHash('sha256').update(`${person}\n${phoneId}`).digest('hex').slice(0, 24)}`

/**
 * Six digits for the desk. They come from the booking's id; the n-th try gives others when a point already has them
 * on that day.
 */
export const codeOf = (bookingId: string, attempt: number): string =>
  String((createHash('sha256').update(`${bookingId}/${attempt}`).digest().readUInt32BE(0) % 900_000) + 100_000)

export const codeKeyOf = (pointId: string, date: string, code: string): string => `${pointId}:${date}:${code}`

/** What the other side of a mediation types or opens: not to be guessed. */
export const inviteCodeOf = (bookingId: string): string => createHash('sha256').update(`${bookingId}/other-side`).digest('hex').slice(0, 16)
