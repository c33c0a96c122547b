/** People who go first. Declared by the person, never asked for proof here. */
import { needOf, type NeedCode } from './needs'

export const priorityGroups = ['elder', 'disabled', 'pregnant', 'soldier', 'violence'] as const
export type PriorityGroup = (typeof priorityGroups)[number]

const neverPaused: readonly PriorityGroup[] = ['elder', 'disabled', 'violence']

/** Who is never paused: elders, disabled people, victims of violence; and needs that are never paused. */
export const isExempt = (need: NeedCode, groups: readonly PriorityGroup[]): boolean =>
  needOf(need).neverPaused === true || groups.some((group) => neverPaused.includes(group))
