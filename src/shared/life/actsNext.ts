import type { Acts, EventTable } from './events'

/**
 * Who must act next, by the latest thing that happened.
 * @param history the thing's own events, the oldest first
 * @returns `nobody` where nothing has happened yet, and for a code that this version does not know: a newer one wrote it
 */
export const actsNext = (events: EventTable, history: readonly { readonly code: string }[]): Acts =>
  events[history[history.length - 1]?.code ?? '']?.next ?? 'nobody'
