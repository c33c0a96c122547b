import { outlineOf } from '../../../tests/outline'
import { rating } from './contract'

/** Of each action: who may call it, what it takes, what it gives, why it is refused. A change here is a change for phones of the version before. */
const outline = {
  rate: [
    'command by resident',
    '{recordId: string(pattern ^[A-Za-z0-9:_-]{1,96}$), grade: 5/4/3/2/1, reasons?: [string](maxItems 6) = [], words?: string(maxLength 500) = ""}',
    '{record: {id: string, kind: consultation/appointment/walkIn/hotline/mediation/homeVisit, subjectId: string, about: string, finishedAt: string}, rating: {grade: 5/4/3/2/1, reasons: [string], words: string, ratedAt: string} | null, rateUntil: string, mayRate: boolean}',
    'ALREADY_RATED RATING_SHUT REASONS_DO_NOT_FIT',
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
