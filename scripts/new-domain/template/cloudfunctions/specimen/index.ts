/** specimen: a resident opens it and closes it; left open it closes by itself. */
import { specimen } from '../../src/shared/specimen/contract'
import { serve } from '../kernel'
import { close } from './close'
import { closeLeftOpen } from './closeLeftOpen'
import { mine } from './mine'
import { open } from './open'
import { read } from './read'

export const main = serve(specimen, { open, close, read, mine }, [closeLeftOpen])
