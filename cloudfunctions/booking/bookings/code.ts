import { derivedId, digest } from '../../kernel'

/** The booking's id, made of the person and the id their phone made: sent twice, it meets itself. */
export const bookingIdOf = (person: string, phoneId: string): string => derivedId('b', person, phoneId)

/**
 * Six digits for the counter. They come from the booking's id; the n-th try gives others when a point already has them on that day.
 */
export const codeOf = (bookingId: string, attempt: number): string =>
  String((Number.parseInt(digest(8, `${bookingId}/${attempt}`), 16) % 900_000) + 100_000)

export const codeKeyOf = (pointId: string, date: string, code: string): string => `${pointId}:${date}:${code}`
