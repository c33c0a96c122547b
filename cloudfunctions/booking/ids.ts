/** Ids that are made of what they name; apart from the repository, so that samples can be drawn without a database. */
import type { NeedCode } from '../../src/shared/booking/needs'

export const rosterIdOf = (pointId: string, need: NeedCode): string => `${pointId}:${need}`

/** Of a sheet and of a queue. */
export const dayIdOf = (pointId: string, need: NeedCode, date: string): string => `${pointId}:${need}:${date}`
