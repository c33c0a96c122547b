import { featuresOf } from './features'
import { bias, weights } from './weights'

const weightOf = new Map(
  Object.entries(weights).flatMap(([weight, features]) => features.split(' ').map((feature) => [feature, Number(weight)] as const)),
)

/** How much a piece speaks of danger beyond the rules; above zero it does. */
export function weigh(piece: string): number {
  let sum = bias
  for (const feature of featuresOf(piece)) sum += weightOf.get(feature) ?? 0
  return sum
}
