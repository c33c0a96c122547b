/** Ids that are made of what they name; apart from the repositories, so that samples can be drawn without a database. */
import type { NeedCode } from '../../src/shared/booking/needs'

export const rosterIdOf = (pointId: string, need: NeedCode): string => `${pointId}:${need}`

/** Of a sheet and of a queue. */
export const dayIdOf = (pointId: string, need: NeedCode, date: string): string => `${pointId}:${need}:${date}`

/** Of a number of a queue: `<point>:<need>:<date>:<number>`. */
export const ticketIdOf = (queueId: string, number: string): string => `${queueId}:${number}`

/** The day of a sheet or a queue: its id ends with it. */
export const dateOfDay = (dayId: string): string => dayId.split(':').at(-1) ?? ''

const holds = 'hold:'

/** The claim that holds a place for a wait entry. */
export const holdOf = (waitId: string): string => `${holds}${waitId}`

/** The wait entry that a claim holds a place for; null when the claim is a booking's. */
export const holdIdOf = (claimId: string): string | null => (claimId.startsWith(holds) ? claimId.slice(holds.length) : null)
