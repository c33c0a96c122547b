/** People who go first. Declared by the person, never asked for proof here. */
import { needOf, type NeedCode } from './needs'

export const priorityGroups = ['elder', 'disabled', 'pregnant', 'soldier', 'violence'] as const
export type PriorityGroup = (typeof priorityGroups)[number]

/** What the window can confirm once, having seen it: that the person exists, and the groups that lift a pause. */
export const confirmable = ['inPerson', 'elder', 'disabled'] as const
export type Confirmable = (typeof confirmable)[number]

/** Groups that lift a pause once the window has seen a paper: 老人, 残疾人. To say so alone lifts nothing. */
export const liftedOnceSeen = ['elder', 'disabled'] as const satisfies readonly PriorityGroup[]

/**
 * Who is never paused: needs that never are; elders and disabled people whom the window has confirmed; who is being hurt, who is never asked
 * for a proof: the other limits hold for them too.
 * @param declared what the person says of themselves now
 * @param confirmed what the window has confirmed of them
 */
export const isExempt = (need: NeedCode, declared: readonly PriorityGroup[], confirmed: readonly Confirmable[]): boolean =>
  needOf(need).neverPaused === true || declared.includes('violence') || liftedOnceSeen.some((group) => confirmed.includes(group))

/** Groups that would lift a pause if the window had confirmed them. */
export const unconfirmed = (declared: readonly PriorityGroup[], confirmed: readonly Confirmable[]) =>
  liftedOnceSeen.filter((group) => declared.includes(group) && !confirmed.includes(group))
