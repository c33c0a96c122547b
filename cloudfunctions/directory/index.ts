/** directory: service kinds, service points, staff. */
import { directory } from '../../src/shared/directory/contract'
import { serve } from '../kernel'
import { serviceKinds } from './serviceKinds'
import { servicePoints } from './servicePoints'
import { staff } from './staff'

export const main = serve(directory, { serviceKinds, servicePoints, staff })
