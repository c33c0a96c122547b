/** consultation: a resident asks, one lawyer answers. */
import { consultation } from '../../src/shared/consultation/contract'
import { serve } from '../kernel'
import { answer } from './answer'
import { ask } from './ask'
import { claim } from './claim'
import { close } from './close'
import { followUp } from './followUp'
import { handBack } from './handBack'
import { hide } from './hide'
import { mine } from './mine'
import { raiseAlarms } from './raiseAlarms'
import { queue, queueBehind, queuePage } from './queue'
import { read } from './read'
import { reveal } from './reveal'
import { unhide } from './unhide'
import { withdraw } from './withdraw'

export const main = serve(
  consultation,
  {
    ask,
    mine,
    read,
    queue,
    queuePage,
    queueBehind,
    claim,
    answer,
    followUp,
    close,
    withdraw,
    handBack,
    hide,
    reveal,
    unhide,
  },
  [raiseAlarms],
)
