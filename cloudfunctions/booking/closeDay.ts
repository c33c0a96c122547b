// Placeholder until this action is written.
import type { booking } from '../../src/shared/booking/contract'
import { refuse, type Handler } from '../kernel'

export const closeDay: Handler<typeof booking.actions.closeDay> = async () => refuse('NOT_FOUND')
