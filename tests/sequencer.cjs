/**
 * Long suites first, so that none is left over when the others are done. Jest knows how long a suite took only after it has run once here;
 * a fresh clone is told.
 */
const { default: Sequencer } = require('@jest/test-sequencer')

/** Seconds, roughly; what is not named here takes one. */
const long = {
  'tests/browser/screens.test.ts': 80,
  'cloudfunctions/booking/bookings/crash.test.ts': 28,
  'tests/domain/new-domain.test.ts': 27,
  'tests/browser/promises.test.ts': 26,
  'cloudfunctions/booking/jobs.test.ts': 24,
  'cloudfunctions/booking/roster/supply.test.ts': 18,
  'tests/browser/gallery.test.ts': 18,
  'local-cloud/kill.test.ts': 15,
  'cloudfunctions/booking/bookings/race.test.ts': 14,
  'tests/weapp/breakages.test.ts': 12,
  'cloudfunctions/booking/counter/visitDay.test.ts': 9,
  'tests/journeys/start.test.ts': 9,
  'tests/journeys/booking.test.ts': 8,
  'tests/weapp/run.test.ts': 7,
  'tests/journeys/first-story.test.ts': 7,
  'tests/journeys/keyboard.test.ts': 6,
  'local-cloud/local-cloud.test.ts': 6,
  'tests/server/refusals.test.ts': 5,
}
const secondsOf = ({ path, context, duration }) =>
  duration !== undefined ? duration / 1000 : (long[path.slice(context.config.rootDir.length + 1).replaceAll('\\', '/')] ?? 1)

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => secondsOf(b) - secondsOf(a) || (a.path < b.path ? -1 : 1))
  }
}
