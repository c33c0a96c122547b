import type { directory } from '../../src/shared/directory/contract'
import type { Handler } from '../kernel'
import { findPoint } from '../spine'

/** One service point. */
export const servicePoint: Handler<typeof directory.actions.servicePoint> = async ({ id }) => {
  const stored = await findPoint(id)
  if (stored === null) return null
  const { _id, ...point } = stored
  return { ...point, id: _id }
}
