// Placeholder until this action is written.
import type { booking } from '../../src/shared/booking/contract'
import { refuse, type Handler } from '../kernel'

export const finish: Handler<typeof booking.actions.finish> = async () => refuse('NOT_FOUND')
