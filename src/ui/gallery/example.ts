import type { ReactElement } from 'react'

/** One state of a component, by name; drawn in the gallery, photographed, and searched for faults. */
export interface Example {
  name: string
  /** A component: it may keep state of its own. */
  Draw: () => ReactElement
  /** A whole screen, shown alone. */
  screen?: boolean
}

/** All named states of one component. */
export interface Examples {
  component: string
  examples: readonly Example[]
}

/** A press that leads nowhere. */
export const nowhere = () => undefined
