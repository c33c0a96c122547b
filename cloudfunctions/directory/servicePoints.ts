import type { directory } from '../../src/shared/directory/contract'
import type { Handler } from '../kernel'
import { listPoints } from '../foundation'
import { kindsFrom, pointView } from './pointView'

/** Service points, the city's first, each with whether it is open now. */
export const servicePoints: Handler<typeof directory.actions.servicePoints> = async ({ areaCode, nearby }, { now }) => {
  const [points, kinds] = await Promise.all([listPoints(areaCode), kindsFrom(now)])
  const wanted = nearby ? points.filter(({ level, location }) => level !== 'town' || location !== undefined) : points
  return wanted.map((point) => pointView(point, kinds, now))
}
