import type { directory } from '../../src/shared/directory/contract'
import type { Handler } from '../kernel'
import { findPoint } from '../foundation'
import { kindsFrom, pointView } from './pointView'

/** One service point, and whether it is open now. */
export const servicePoint: Handler<typeof directory.actions.servicePoint> = async ({ id }, { now }) => {
  const [stored, kinds] = await Promise.all([findPoint(id), kindsFrom(now)])
  return stored === null ? null : pointView(stored, kinds, now)
}
