/** After every single service: five grades, once. */
import { anyone, command, contract, documentId, person, query, resident, staff, type RefusalTable } from '../contract'
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
  OWN_HAND: { message: '这次服务有您经手，不能由您来评。请让来办事的人评。', next: 'goHome' },
  OWN_POINT: { message: '您是这个服务点的工作人员，不能评自己的服务点。请让来办事的人评。', next: 'goHome' },
  /** A wrong code, a stranger's, one that is long over: all look the same. */
  CODE_UNKNOWN: { message: '没有找到这个评价码。请对照号条，再看一遍服务点、日期和六个数字。', next: 'fixField' },
  NOT_ENDED: { message: '这个号还没有办完，办完以后再评。已经办完了还这样，请打 12348。', next: 'retry' },
  TOO_MANY_TRIES: { message: '今天输错的次数太多，六位码先停一天。请扫号条上的二维码来评，或打 12348。', next: 'call12348' },
  CODE_MISUSED: { message: '今天已经用号条评了 {rating.byCodeADay} 次。请明天再评，或用办事人自己的手机评。', next: 'goHome' },
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

/** What stands on the paper: what the QR code holds, or point, day and six digits as they are printed. */
const find = z.union([
  z.object({ token: z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/, '二维码的样子不对，请填号条上的六个数字。')) }),
  z.object({ pointId: documentId, date: dateSchema, code: schemaOf(fields.ratingCode) }),
])

/** The service that a code is for, as whoever holds the paper may see it; what was said stays with who said it. */
const FoundByCode = z.object({
  pointName: z.string(),
  number: z.string(),
  about: z.string(),
  rated: z.boolean(),
  rateUntil: momentSchema,
  mayRate: z.boolean(),
})
export type FoundByCode = z.infer<typeof FoundByCode>

const said = {
  grade: GradeSchema,
  reasons: z._default(z.array(z.string()).check(z.maxLength(6, '原因最多选 6 个。')), []),
  words: z._default(schemaOf(fields.ratingWords), ''),
}

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
    by: person,
    input: z.object({ recordId: documentId, ...said }),
    output: RatedRecord,
    refusals: ['ALREADY_RATED', 'RATING_SHUT', 'REASONS_DO_NOT_FIT', 'OWN_HAND', 'OWN_POINT'],
  }),
  /** What service a walk-in's paper is for. A command: a wrong code is counted. */
  findByCode: command({
    by: anyone,
    input: z.object({ find }),
    output: FoundByCode,
    refusals: ['CODE_UNKNOWN', 'NOT_ENDED', 'TOO_MANY_TRIES', 'OWN_HAND', 'OWN_POINT'],
  }),
  /** Whoever holds the paper rates its service, once for ever; nobody needs an account for it. */
  rateByCode: command({
    by: anyone,
    input: z.object({ find, ...said }),
    output: RatedRecord,
    refusals: [
      'CODE_UNKNOWN',
      'NOT_ENDED',
      'TOO_MANY_TRIES',
      'CODE_MISUSED',
      'ALREADY_RATED',
      'RATING_SHUT',
      'REASONS_DO_NOT_FIT',
      'OWN_HAND',
      'OWN_POINT',
    ],
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
