/**
 * What is free, without who claims what: a sheet's claims grow with the people on it, its free places do not. The database picks them out,
 * in one operation however many sheets there are. What it is asked for; asked by the repository.
 */
import type { NeedCode } from '../../../src/shared/booking/needs'
import { slotKey, type FreeSlot, type SlotState } from '../../../src/shared/booking/slots'
import type { Stage } from '../../kernel'

interface About {
  readonly pointId: string
  readonly pointName: string
  readonly areaName: string
  readonly sample: boolean
  readonly need: NeedCode
}

/** A day of one need at one point, as it is shown. */
export interface OpenSheet extends About {
  readonly _id: string
  readonly address: string
  readonly date: string
  readonly closed: string | null
  readonly slots: Readonly<Record<string, SlotState>>
}

/** The first free place of a point or of a need. */
export interface NextFree extends About {
  readonly next: FreeSlot | null
}

/** From when on a place can still be booked. */
export interface Earliest {
  readonly date: string
  readonly minute: number
}

const slots = { $objectToArray: '$slots' }
/** The sheet without claims. */
export const withoutClaims: Stage = [
  'project',
  {
    ...Object.fromEntries(['pointId', 'pointName', 'areaName', 'address', 'sample', 'need', 'date', 'closed'].map((name) => [name, 1])),
    slots: {
      $arrayToObject: {
        $map: { input: slots, as: 'slot', in: { k: '$$slot.k', v: { capacity: '$$slot.v.capacity', free: '$$slot.v.free' } } },
      },
    },
  },
]

/** Later than any moment: where nothing is free. */
const never = '9'
const about = ['pointId', 'pointName', 'areaName', 'sample', 'need'] as const

/** As the database answers it. */
export interface FirstFree extends Omit<NextFree, 'next'> {
  /** `2026-11-24 0900` */
  readonly at: string
  readonly free: number
}

const fields = (value: (name: string) => unknown) => Object.fromEntries(about.map((name) => [name, value(name)]))

/** The first free place of each point (or need), the nearest in time first; those without one last. */
export function firstFreeBy(by: 'pointId' | 'need', { date, minute }: Earliest): Stage[] {
  const moment = { $concat: ['$date', ' ', '$$slot.k'] }
  const isOpen = { $and: [{ $gt: ['$$slot.v.free', 0] }, { $gte: [moment, `${date} ${slotKey(minute)}`] }] }
  const kept = fields((name) => `$${name}`)
  return [
    ['project', { ...kept, date: 1, open: { $filter: { input: slots, as: 'slot', cond: isOpen } } }],
    ['unwind', { path: '$open', preserveNullAndEmptyArrays: true }],
    ['project', { ...kept, at: { $ifNull: [{ $concat: ['$date', ' ', '$open.k'] }, never] }, free: '$open.v.free' }],
    ['sort', { at: 1, pointId: 1 }],
    ['group', { _id: `$${by}`, ...fields((name) => ({ $first: `$${name}` })), at: { $first: '$at' }, free: { $first: '$free' } }],
    ['sort', { at: 1, _id: 1 }],
  ]
}

export function nextFreeOf({ at, free, pointId, pointName, areaName, sample, need }: FirstFree): NextFree {
  const [date = '', slot = ''] = at.split(' ')
  return { pointId, pointName, areaName, sample, need, next: at === never ? null : { date, slot, free } }
}
