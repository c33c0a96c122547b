import type { directory } from '../../src/shared/directory/contract'
import { listStaffOf, type Handler } from '../kernel'

/** Who works at a service point. */
export const staff: Handler<typeof directory.actions.staff> = async ({ pointId }) =>
  (await listStaffOf(pointId)).map(({ _id, name, title, roles }) => ({ id: _id, name, title, roles: [...roles] }))
