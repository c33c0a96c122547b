import { parameterOn, valueOn, type ParameterKey } from './index'
import type { Parameter } from './parameter'
import { isParameter, sayParameter, sayValue } from './say'
import { table } from './table'

const keys = Object.keys(table).filter(isParameter)

test('the figures are the ones that were agreed on', () => {
  expect(Object.fromEntries(keys.map((key) => [key, valueOn(key, '2026-11-24')]))).toEqual({
    'consultation.answerWithinHours': 24,
    'consultation.dangerWithinHours': 2,
    'consultation.alarmMinutes': 15,
    'consultation.alarmAgainMinutes': 15,
    'consultation.phraseTries': 3,
    'consultation.phraseRestMinutes': 5,
    'consultation.phraseLongestRestHours': 24,
    'consultation.phraseOpenMinutes': 30,
    'consultation.followUps': 3,
    'consultation.followUpDays': 7,
    'rating.windowDays': 30,
    'rating.wrongCodes': 10,
    'rating.wrongCodesAtPoint': 40,
    'rating.byCodeADay': 5,
    'booking.horizonDays': 14,
    'booking.leadMinutes': 120,
    'booking.freeCancelMinutes': 120,
    'booking.checkInEarlyMinutes': 30,
    'booking.lateMinutes': 15,
    'booking.mostActive': 2,
    'booking.holdMinutes': 30,
    'booking.inviteTries': 5,
    'booking.inviteTriesADay': 10,
    'booking.sideAnswers': 5,
    'booking.noShows': 3,
    'booking.noShowWindowDays': 90,
    'booking.pauseDays': 30,
    'booking.contestDays': 7,
    'booking.callEarlyMinutes': 10,
    'booking.prioritiesInARow': 2,
    'booking.skipPlaces': 3,
    'booking.callsInVain': 3,
    'booking.eveningReminderMinute': 1080,
    'booking.reminderMinutes': 120,
    'limit.questionsPerHour': 8,
    'limit.questionsPerDay': 12,
    'limit.waitingQuestions': 8,
    'limit.dangersPerHour': 5,
    'limit.waitingDangers': 5,
    'limit.dangerWords': 20,
    'limit.followUpsPerDay': 12,
    'limit.withdrawalsPerDay': 12,
    'limit.hidesPerDay': 12,
    'limit.bookingsPerDay': 6,
    'limit.movesPerDay': 6,
    'limit.cancelsPerDay': 12,
    'limit.othersActive': 3,
    'limit.othersAtWindow': 12,
    'limit.othersPerDay': 12,
    'limit.waitingLists': 4,
    'limit.joinsPerDay': 12,
    'limit.contestsPerMonth': 3,
    'calendar.holidayDays': 4,
    'calendar.longHolidayDays': 7,
    'calendar.weekendDays': 14,
    'calendar.askFromMonth': 11,
    'law.protectionOrderHours': 72,
    'law.urgentProtectionOrderHours': 24,
    'law.aidFirstDays': 7,
    'law.elderAge': 60,
    'law.forwardApplicationHours': 24,
    'message.restFromMinute': 1260,
    'message.restUntilMinute': 480,
    'retention.consultationYears': 5,
    'retention.bookingYears': 2,
    'retention.ratingYears': 10,
  })
})

test('each figure has its source and says whether it is a rule, in the order of the days from which it holds', () => {
  for (const [key, entries] of Object.entries<readonly Parameter[]>(table)) {
    const days = entries.map(({ from }) => from)
    expect([key, days]).toEqual([key, [...days].sort()])
    for (const { from, source, status } of entries) {
      expect(from).toMatch(/^20\d\d-\d\d-\d\d$/)
      expect(source).toMatch(/[一-鿿]/)
      expect(['rule', 'found', 'choice', 'sample']).toContain(status)
      // A rule names its article or norm; what was found names where.
      expect([key, status === 'rule' || status === 'found']).toEqual([key, /第.+条|规范|SF\/T/.test(source)])
    }
  }
})

test('a figure holds from its day on, and before it there is none: nobody guesses', () => {
  expect(parameterOn('law.aidFirstDays', '2022-01-01')).toMatchObject({ value: 7, from: '2022-01-01' })
  expect(() => parameterOn('law.aidFirstDays', '2021-12-31')).toThrow('No value of law.aidFirstDays on 2021-12-31')
})

test('a name is a parameter only if it stands in the table itself', () => {
  expect(['consultation.followUps', 'toString', 'consultation', ''].map(isParameter)).toEqual([true, false, false, false])
})

test.each<[ParameterKey, number, string]>([
  ['booking.leadMinutes', 0, '0 分钟'],
  ['booking.leadMinutes', 59, '59 分钟'],
  ['booking.leadMinutes', 60, '1 小时'],
  ['booking.leadMinutes', 61, '1 小时 1 分钟'],
  ['booking.leadMinutes', 120, '2 小时'],
  ['consultation.answerWithinHours', 24, '24 小时'],
  ['consultation.followUpDays', 7, '7 天'],
  ['retention.ratingYears', 10, '10 年'],
  ['consultation.followUps', 3, '3'],
])('%s of %i is said as %s', (key, value, words) => {
  expect(sayValue(key, value)).toBe(words)
})

test('what is said is what holds on that day', () => {
  expect(sayParameter('law.protectionOrderHours', '2026-11-24')).toBe('72 小时')
})
