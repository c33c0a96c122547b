/**
 * How much each bench does. `measuring` is enough for figures that mean something; `smoke` is just enough to see that every bench
 * still runs, and no figure of it means anything: limits are not held there.
 */
export interface Amounts {
  /** Calls of each action through the local cloud, after the first ones. */
  readonly calls: number
  /** Fresh processes per function. */
  readonly coldStarts: number
  /** Documents in each engine of the store; a multiple of 1,000. */
  readonly documents: number
  /** How often each engine works: its better time counts, what else the machine did meanwhile is nobody's merit. */
  readonly rounds: number
  /** Searches for free slots by our function; the slow one gets a twentieth. */
  readonly searches: number
  /** How long one account attacks, s. */
  readonly attackSeconds: number
  /** Looks of Lighthouse at each build. */
  readonly looks: number
  /** Whether a missed limit is a failure. */
  readonly limits: boolean
}

export const measuring: Amounts = {
  calls: 300,
  coldStarts: 9,
  documents: 100_000,
  rounds: 2,
  searches: 300,
  attackSeconds: 60,
  looks: 3,
  limits: true,
}

export const smoke: Amounts = {
  calls: 3,
  coldStarts: 1,
  documents: 1_000,
  rounds: 1,
  searches: 20,
  attackSeconds: 2,
  looks: 1,
  limits: false,
}
