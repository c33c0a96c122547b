import { outlineOf } from '../../../tests/outline'
import { rating } from './contract'

/** Of each action: who may call it, what it takes, what it gives, why it is refused. A change here is a change for phones of the version before. */
const outline = {
  rate: [
    'command by person',
    '{recordId: string(pattern ^[A-Za-z0-9:_-]{1,96}$), grade: 5/4/3/2/1, reasons?: [string](maxItems 6) = [], words?: string(maxLength 500) = ""}',
    '{record: {id: string, kind: consultation/appointment/walkIn/hotline/mediation/homeVisit, subjectId: string, about: string, finishedAt: string}, rating: {grade: 5/4/3/2/1, reasons: [string], words: string, ratedAt: string} | null, rateUntil: string, mayRate: boolean}',
    'ALREADY_RATED OWN_HAND OWN_POINT RATING_SHUT REASONS_DO_NOT_FIT',
  ],
  findByCode: [
    'command by anyone',
    '{find: {token: string(pattern ^[A-Za-z0-9_-]{16,64}$)} | {pointId: string(pattern ^[A-Za-z0-9:_-]{1,96}$), date: string, code: string(pattern ^\\d{6}$)}}',
    '{pointName: string, number: string, about: string, rated: boolean, rateUntil: string, mayRate: boolean}',
    'CODE_UNKNOWN NOT_ENDED OWN_HAND OWN_POINT TOO_MANY_TRIES',
  ],
  rateByCode: [
    'command by anyone',
    '{find: {token: string(pattern ^[A-Za-z0-9_-]{16,64}$)} | {pointId: string(pattern ^[A-Za-z0-9:_-]{1,96}$), date: string, code: string(pattern ^\\d{6}$)}, grade: 5/4/3/2/1, reasons?: [string](maxItems 6) = [], words?: string(maxLength 500) = ""}',
    '{record: {id: string, kind: consultation/appointment/walkIn/hotline/mediation/homeVisit, subjectId: string, about: string, finishedAt: string}, rating: {grade: 5/4/3/2/1, reasons: [string], words: string, ratedAt: string} | null, rateUntil: string, mayRate: boolean}',
    'ALREADY_RATED CODE_MISUSED CODE_UNKNOWN NOT_ENDED OWN_HAND OWN_POINT RATING_SHUT REASONS_DO_NOT_FIT TOO_MANY_TRIES',
  ],
  ofRecord: [
    'query by resident',
    '{recordId: string(pattern ^[A-Za-z0-9:_-]{1,96}$)}',
    '{record: {id: string, kind: consultation/appointment/walkIn/hotline/mediation/homeVisit, subjectId: string, about: string, finishedAt: string}, rating: {grade: 5/4/3/2/1, reasons: [string], words: string, ratedAt: string} | null, rateUntil: string, mayRate: boolean}',
    '',
  ],
  summary: [
    'query by staff supervisor/admin',
    '{from: string, to: string}',
    '{from: string, to: string, total: {closed: integer, rated: integer, unrated: integer, satisfaction: number,null, satisfactionInterval: {low: number, high: number} | null, good: number,null, bad: number,null, badCount: integer, mean: number,null, participation: number,null, small: boolean}, grades: {1: integer, 2: integer, 3: integer, 4: integer, 5: integer}, byKind: [{kind: consultation/appointment/walkIn/hotline/mediation/homeVisit, figures: {closed: integer, rated: integer, unrated: integer, satisfaction: number,null, satisfactionInterval: {low: number, high: number} | null, good: number,null, bad: number,null, badCount: integer, mean: number,null, participation: number,null, small: boolean}, grades: {1: integer, 2: integer, 3: integer, 4: integer, 5: integer}}]}',
    'PERIOD_BACKWARDS',
  ],
}

test('the contract takes and gives what it says, and nothing else', () => {
  expect(outlineOf(rating.actions)).toEqual(outline)
  expect(rating.name).toBe('rating')
})
