// Placeholder until this action is written.
import type { booking } from '../../src/shared/booking/contract'
import { refuse, type Handler } from '../kernel'

export const board: Handler<typeof booking.actions.board> = async () => refuse('NOT_FOUND')
