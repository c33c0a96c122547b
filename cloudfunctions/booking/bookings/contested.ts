import type { StoredBooking } from '../repository'

/** The resident objected, and staff have not decided since. */
export function isContestOpen({ state, contested, events }: StoredBooking): boolean {
  const codes = events.map(({ code }) => code)
  return state === 'absent' && contested !== null && codes.lastIndexOf('ABSENT') < codes.lastIndexOf('CONTESTED')
}
