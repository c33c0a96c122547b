// Placeholder until this action is written.
import type { booking } from '../../src/shared/booking/contract'
import { refuse, type Handler } from '../kernel'

export const markAbsent: Handler<typeof booking.actions.markAbsent> = async () => refuse('NOT_FOUND')
