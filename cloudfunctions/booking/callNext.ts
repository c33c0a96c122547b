// Placeholder until this action is written.
import type { booking } from '../../src/shared/booking/contract'
import { refuse, type Handler } from '../kernel'

export const callNext: Handler<typeof booking.actions.callNext> = async () => refuse('NOT_FOUND')
