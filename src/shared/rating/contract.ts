/** After every single service: five grades, once. */
import { command, contract, documentId, query, resident, staff, type RefusalTable } from '../contract'
import { fields } from '../fields'
import { schemaOf } from '../fieldSchema'
import * as z from '../schema'
import { ServiceRecordView } from '../record/contract'
import { recordKinds } from '../record/recordKinds'
import { dateSchema, momentSchema } from '../time/schema'

const GradeSchema = z.literal([5, 4, 3, 2, 1], '请从五个等级里选一个。')

const refusals = {
  ALREADY_RATED: { message: '这次服务您已经评过了，每次服务评一次。想再说说，可以打 12348。', next: 'openConsultations' },
  RATING_SHUT: { message: '服务结束超过 {rating.windowDays}，不能再评价了。有意见可以打 12348。', next: 'call12348' },
  REASONS_DO_NOT_FIT: { message: '选的原因和等级对不上，请重新选一下原因。', next: 'fixField' },
  PERIOD_BACKWARDS: { message: '结束日期要在开始日期之后，最长一年。', next: 'fixField' },
} as const satisfies RefusalTable

export const RatingView = z.object({
  grade: GradeSchema,
  reasons: z.array(z.string()),
  words: z.string(),
  ratedAt: momentSchema,
})
export type RatingView = z.infer<typeof RatingView>

export const RatedRecord = z.object({
  record: ServiceRecordView,
  rating: z.nullable(RatingView),
  /** Until when it can be rated. */
  rateUntil: momentSchema,
  mayRate: z.boolean(),
})
export type RatedRecord = z.infer<typeof RatedRecord>

const share = z.nullable(z.number())
export const Figures = z.object({
  closed: z.int(),
  rated: z.int(),
  unrated: z.int(),
  satisfaction: share,
  satisfactionInterval: z.nullable(z.object({ low: z.number(), high: z.number() })),
  good: share,
  bad: share,
  badCount: z.int(),
  mean: z.nullable(z.number()),
  participation: share,
  small: z.boolean(),
})
export type Figures = z.infer<typeof Figures>

const counts = z.object({ 5: z.int(), 4: z.int(), 3: z.int(), 2: z.int(), 1: z.int() })

export const rating = contract('rating', refusals, {
  /** The recipient rates a record, once for ever. Sending the same again gives the same answer. */
  rate: command({
    by: resident,
    input: z.object({
      recordId: documentId,
      grade: GradeSchema,
      reasons: z._default(z.array(z.string()).check(z.maxLength(6, '原因最多选 6 个。')), []),
      words: z._default(schemaOf(fields.ratingWords), ''),
    }),
    output: RatedRecord,
    refusals: ['ALREADY_RATED', 'RATING_SHUT', 'REASONS_DO_NOT_FIT'],
  }),
  ofRecord: query({ by: resident, input: z.object({ recordId: documentId }), output: RatedRecord }),
  /** Figures of a period of Huaibei days, both included; satisfaction by time of rating, participation by time of ending. */
  summary: query({
    by: staff('supervisor', 'admin'),
    input: z.object({ from: dateSchema, to: dateSchema }),
    output: z.object({
      from: dateSchema,
      to: dateSchema,
      total: Figures,
      grades: counts,
      byKind: z.array(z.object({ kind: z.enum(recordKinds), figures: Figures, grades: counts })),
    }),
    refusals: ['PERIOD_BACKWARDS'],
  }),
})
