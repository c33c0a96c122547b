/** Histories: rounds of acts at once, with time between them. Half of them know no death. */
import fc from 'fast-check'
import { slots, type Act } from './world'

export interface Round {
  /** Minutes since the round before. */
  readonly wait: number
  readonly acts: readonly Act[]
  /** Which call goes on next. */
  readonly seed: number
}

const kinds = [
  { arbitrary: fc.constant('reserve' as const), weight: 8 },
  { arbitrary: fc.constant('forElder' as const), weight: 1 },
  { arbitrary: fc.constant('accept' as const), weight: 2 },
  { arbitrary: fc.constant('cancel' as const), weight: 4 },
  { arbitrary: fc.constant('move' as const), weight: 5 },
  { arbitrary: fc.constant('join' as const), weight: 3 },
  { arbitrary: fc.constant('leave' as const), weight: 1 },
  { arbitrary: fc.constant('tick' as const), weight: 2 },
]

const actOf = (diesAfter: fc.Arbitrary<number | undefined>): fc.Arbitrary<Act> =>
  fc.record({ kind: fc.oneof(...kinds), person: fc.nat(7), tap: fc.nat(2), place: fc.nat(slots.length - 1), diesAfter })

/** Every other act is one and the same person's: what somebody does against themselves is what a list of calls by eight rarely holds. */
const focused = (rounds: fc.Arbitrary<readonly Round[]>): fc.Arbitrary<readonly Round[]> =>
  fc
    .tuple(fc.nat(7), rounds)
    .map(([focus, all]) =>
      all.map((round) => ({ ...round, acts: round.acts.map((act, i) => (i % 2 === 0 ? { ...act, person: focus } : act)) })),
    )

/** The same act twice at once: a double tap. */
const actsOf = (act: fc.Arbitrary<Act>): fc.Arbitrary<readonly Act[]> =>
  fc
    .array(fc.tuple(act, fc.nat(4)), { minLength: 1, maxLength: 4 })
    .map((acts) => acts.flatMap(([one, times]) => (times === 0 && one.kind !== 'tick' ? [one, { ...one, diesAfter: undefined }] : [one])))

const roundsOf = (diesAfter: fc.Arbitrary<number | undefined>): fc.Arbitrary<readonly Round[]> =>
  fc.array(
    fc.record({ wait: fc.constantFrom(0, 0, 0, 1, 2, 7, 31, 100, 240), acts: actsOf(actOf(diesAfter)), seed: fc.integer({ min: 1 }) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )

export const calm = focused(roundsOf(fc.constant(undefined)))
export const deadly = focused(roundsOf(fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined, freq: 5 })))
