/** petition: a resident opens it, a clerk answers; left without an answer it closes by itself. */
import { petition } from '../../src/shared/petition/contract'
import { serve } from '../kernel'
import { answer } from './answer'
import { close } from './close'
import { closeLeftOpen } from './closeLeftOpen'
import { mine } from './mine'
import { open } from './open'
import { read } from './read'

export const main = serve(petition, { open, answer, close, read, mine }, [closeLeftOpen])
