/** directory: service kinds and service points. */
import { directory } from '../../src/shared/directory/contract'
import { serve } from '../kernel'
import { serviceKinds } from './serviceKinds'
import { servicePoints } from './servicePoints'

export const main = serve(directory, { serviceKinds, servicePoints })
