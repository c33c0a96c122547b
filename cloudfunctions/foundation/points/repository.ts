import type { ServicePoint } from '../../../src/shared/directory/contract'
import type { Weekly } from '../../../src/shared/directory/hours'
import { table } from '../../kernel'
import { servicePoints } from '../collections'

/** A stored service point; `rank` puts the city first, then counties, then towns. */
export type StoredPoint = Omit<ServicePoint, 'id' | 'hours' | 'opening'> & {
  readonly _id: string
  readonly rank: number
  /** Missing where nobody has entered the hours: then it is not known whether it is open. */
  readonly weekly?: Weekly
}

const points = table<StoredPoint>(servicePoints.name)

/** All points (or one area's), the city's first. The city has about 50. */
export const listPoints = (areaCode?: string): Promise<StoredPoint[]> =>
  points.every({
    ...(areaCode !== undefined && { where: { areaCode } }),
    orderBy: [
      ['rank', 'asc'],
      ['_id', 'asc'],
    ],
  })

export const findPoint = (id: string): Promise<StoredPoint | null> => points.find(id)
