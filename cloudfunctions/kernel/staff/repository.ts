import type { Role } from '../../../src/shared/contract'
import { staffCollection } from '../collections'
import { table } from '../table'

/** A member of staff. `boundTo` is the person key of the account that may act as them; absent until bound. */
export interface StaffMember {
  readonly _id: string
  readonly name: string
  readonly title: string
  readonly roles: readonly Role[]
  readonly pointId: string
  readonly boundTo?: string
}

const staff = table<StaffMember>(staffCollection.name)

/** The member of staff this person is, or null. One query. */
export const staffOf = (personKey: string): Promise<StaffMember | null> => staff.findBy({ boundTo: personKey })

/** More people than an office has of one role. */
const mostOfARole = 100

/** Who has this role, wherever they work. */
export const listStaffWith = (role: Role): Promise<StaffMember[]> =>
  staff.list({ where: { roles: role }, orderBy: [['_id', 'asc']], limit: mostOfARole })

/** Who works at this point, by name. */
export const listStaffOf = (pointId: string): Promise<StaffMember[]> =>
  staff.every({
    where: { pointId },
    orderBy: [
      ['name', 'asc'],
      ['_id', 'asc'],
    ],
  })
