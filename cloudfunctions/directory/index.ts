/** directory: service kinds, service points, staff. */
import { directory } from '../../src/shared/directory/contract'
import { serve } from '../kernel'
import { serviceKinds } from './serviceKinds'
import { servicePoint } from './servicePoint'
import { servicePoints } from './servicePoints'
import { staff } from './staff'

export const main = serve(directory, { serviceKinds, servicePoint, servicePoints, staff })
