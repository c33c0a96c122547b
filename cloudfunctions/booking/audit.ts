// Placeholder until this action is written.
import type { booking } from '../../src/shared/booking/contract'
import { refuse, type Handler } from '../kernel'

export const audit: Handler<typeof booking.actions.audit> = async () => refuse('NOT_FOUND')
