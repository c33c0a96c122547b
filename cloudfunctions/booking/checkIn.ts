// Placeholder until this action is written.
import type { booking } from '../../src/shared/booking/contract'
import { refuse, type Handler } from '../kernel'

export const checkIn: Handler<typeof booking.actions.checkIn> = async () => refuse('NOT_FOUND')
