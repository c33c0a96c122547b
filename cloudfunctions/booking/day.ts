// Placeholder until this action is written.
import type { booking } from '../../src/shared/booking/contract'
import { refuse, type Handler } from '../kernel'

export const day: Handler<typeof booking.actions.day> = async () => refuse('NOT_FOUND')
