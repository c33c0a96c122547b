import type { Grade } from './grades'

/**
 * Reason tags per grade (评价原因), version 2026-11. The national tags speak of permits and trips; these speak of
 * legal services. `national` is the national tag's code where one says the same, for later reporting.
 */
interface Reason {
  readonly code: string
  readonly text: string
  readonly national?: string
}

export const reasonsVersion = '2026-11'

export const reasons: Readonly<Record<Grade, readonly Reason[]>> = {
  5: [
    { code: 'HB501', text: '讲得清楚' },
    { code: 'HB502', text: '热情又快', national: '517' },
    { code: 'HB503', text: '不用跑腿', national: '513' },
    { code: 'HB504', text: '主动告诉我能申请法律援助' },
  ],
  4: [
    { code: 'HB401', text: '态度好', national: '413' },
    { code: 'HB402', text: '网上就能约', national: '410' },
    { code: 'HB403', text: '讲得明白' },
  ],
  3: [
    { code: 'HB301', text: '按说好的时间办了', national: '309' },
    { code: 'HB302', text: '态度一般', national: '314' },
    { code: 'HB303', text: '还有地方没听懂' },
  ],
  2: [
    { code: 'HB201', text: '没按说好的时间答复', national: '209' },
    { code: 'HB202', text: '业务不熟', national: '213' },
    { code: 'HB203', text: '态度生硬', national: '214' },
    { code: 'HB204', text: '约好了还要重新排队', national: '212' },
    { code: 'HB205', text: '答的不是我问的' },
  ],
  1: [
    { code: 'HB101', text: '态度差又慢', national: '115' },
    { code: 'HB102', text: '拖得太久', national: '110' },
    { code: 'HB103', text: '让我来回跑', national: '113' },
    { code: 'HB104', text: '乱收费' },
    { code: 'HB105', text: '泄露了我的事' },
    { code: 'HB106', text: '借机推销' },
  ],
}

/** True when every code is a reason of this grade, none twice. */
export const areReasonsOf = (grade: Grade, codes: readonly string[]): boolean =>
  new Set(codes).size === codes.length && codes.every((code) => reasons[grade].some((reason) => reason.code === code))
