// Placeholder until this action is written.
import type { booking } from '../../src/shared/booking/contract'
import { refuse, type Handler } from '../kernel'

export const roster: Handler<typeof booking.actions.roster> = async () => refuse('NOT_FOUND')
