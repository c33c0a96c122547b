/**
 * Booking against a sequential model, over random histories of eight people on five places: booking, moving, cancelling, waiting, offers,
 * no-shows, jobs, double taps, deaths after any operation; calls of a round interleave at each database operation. A failing history is
 * shrunk and printed. `BOOKING_HISTORIES=200000` runs more of them, `BOOKING_SEED=…` other ones.
 */
import fc from 'fast-check'
import { calm, deadly } from './booking-model/histories'
import { live } from './booking-model/live'
import { pausesAreTurns } from './booking-model/steps'

jest.mock('wx-server-sdk', () => jest.requireActual<object>('./booking-model/sdk'))
// Far above what it takes: a machine that does six things at once fails no test.
jest.setTimeout(24 * 3_600_000)

const histories = Number(process.env.BOOKING_HISTORIES ?? 5_000)
const seed = Number(process.env.BOOKING_SEED ?? 20_261_124)

let real: () => void
beforeAll(() => (real = pausesAreTurns()))
afterAll(() => real())

const balances = (rounds: typeof calm, numRuns: number) =>
  fc.assert(
    fc.asyncProperty(rounds, async (history) => expect(await live(history)).toEqual([])),
    { numRuns, seed },
  )

test('where nobody dies: what comes of it is what some order would come to, and the books balance after each round', () =>
  balances(calm, histories / 2))

test('where calls die after any operation: nobody loses a place, and the books balance once the jobs had their turn', () =>
  balances(deadly, histories / 2))
