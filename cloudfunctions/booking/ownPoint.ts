import { refuse, type Refusal, type StaffMember } from '../kernel'

/** The point that staff act on: their own; who stands above all points may name another. */
export function pointFor(
  staff: StaffMember,
  named: string | undefined,
  above: readonly ('admin' | 'supervisor')[] = ['admin'],
): string | Refusal<'NOT_YOUR_POINT'> {
  if (named === undefined || named === staff.pointId) return staff.pointId
  return above.some((role) => staff.roles.includes(role)) ? named : refuse('NOT_YOUR_POINT')
}
