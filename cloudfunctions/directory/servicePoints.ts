import type { directory } from '../../src/shared/directory/contract'
import type { Handler } from '../kernel'
import { listPoints } from '../spine'

/** Service points, the city's first. */
export const servicePoints: Handler<typeof directory.actions.servicePoints> = async ({ areaCode }) =>
  (await listPoints(areaCode)).map(({ _id, ...point }) => ({ ...point, id: _id }))
