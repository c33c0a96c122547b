/** Weekly hours, of a service point or of one need there: spans of minutes of the day, by weekday. */
import * as z from '../schema'

const Span = z.object({ from: z.int().check(z.minimum(0), z.maximum(1440)), to: z.int().check(z.minimum(0), z.maximum(1440)) })
const inOrder = (spans: readonly z.infer<typeof Span>[]) => spans.every(({ from, to }, i) => from < to && from >= (spans[i - 1]?.to ?? 0))
const hours = z.array(Span).check(z.maxLength(6, '一天最多分六段。'), z.refine(inOrder, '时间段要从早到晚填，不能重叠。'))

/** 1 is Monday, 7 is Sunday; a day without spans is shut. */
export const Weekly = z.object({ 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: hours, 7: hours })
export type Weekly = z.infer<typeof Weekly>
