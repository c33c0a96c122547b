// Placeholder until this action is written.
import type { booking } from '../../src/shared/booking/contract'
import { refuse, type Handler } from '../kernel'

export const publishRoster: Handler<typeof booking.actions.publishRoster> = async () => refuse('NOT_FOUND')
