import type { EventTable } from '../src/shared/life'

interface Life {
  readonly events: EventTable
  readonly actions: Readonly<
    Record<string, { readonly from: readonly string[]; readonly to?: string; readonly refusals: readonly string[] }>
  >
}

/** A life table without its rules and sentences: how loud an event is, who must act next, what it opens and whether it may wake somebody. */
export const eventsOf = ({ events }: Life): Record<string, string> =>
  Object.fromEntries(
    Object.entries(events).map(([code, { level, next, tell }]) => [
      code,
      `${level}, then ${next}${tell === null ? '' : `, told on ${tell.page}${tell.atNight ? ' at night too' : ''}${tell.note === undefined ? ' in the app alone' : ''}`}`,
    ]),
  )

/** From which states an action goes to which, and why it can be refused. */
export const actionsOf = ({ actions }: Life): Record<string, string> =>
  Object.fromEntries(
    Object.entries(actions).map(([name, { from, to, refusals }]) => [
      name,
      `${from.join('/')} → ${to ?? 'the same'}${refusals.map((refusal) => ` ${refusal}`).join('')}`,
    ]),
  )
