// Placeholder until this action is written.
import type { booking } from '../../src/shared/booking/contract'
import { refuse, type Handler } from '../kernel'

export const contest: Handler<typeof booking.actions.contest> = async () => refuse('NOT_FOUND')
