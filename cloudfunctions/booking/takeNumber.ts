// Placeholder until this action is written.
import type { booking } from '../../src/shared/booking/contract'
import { refuse, type Handler } from '../kernel'

export const takeNumber: Handler<typeof booking.actions.takeNumber> = async () => refuse('NOT_FOUND')
