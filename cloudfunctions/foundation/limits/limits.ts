import type { Doing, Full } from '../../../src/shared/limits/tally'
import { sayMoment } from '../../../src/shared/time'
import { offering, refuse, type Refusal } from '../../kernel'
import { countIn, uncountIn, type Truth } from './counting'
import { limitsStore } from './repository'

/**
 * Counts what a person is about to do, once per id: before it is done, so that of forty at once no more pass than may.
 * @returns null when it may be done, else why not
 */
export const count = (person: string, doing: Doing, now: string, truth?: Truth): Promise<Full | null> =>
  countIn(limitsStore, person, () => doing, now, truth)

/** Takes it back: it was refused, so it used up nothing. */
export const uncount = (person: string, doing: Doing): Promise<void> => uncountIn(limitsStore, person, doing)

/** A refusal for want of room: until when, and that a window is open to everybody all the same. */
export const limited = <const Code extends string>(code: Code, full: Full, now: string): Refusal<Code> =>
  offering(refuse(code, 'until' in full ? { until: sayMoment(full.until, now) } : undefined), [{ step: 'findWindow' }])
