import { metresBetween, type Spot } from './distance'

/** A point, and how far it is where that is known, in metres. */
export interface Far<P> {
  readonly point: P
  readonly metres?: number
}

interface Placed {
  readonly areaCode: string
  readonly location?: Spot | undefined
}

/**
 * The nearest first. Those that nobody has measured come after them, those of the nearest area first (as far as anything in it is
 * measured), else in the order given. Without a spot all of them in that order.
 */
export function byDistance<P extends Placed>(points: readonly P[], spot: Spot | null): readonly Far<P>[] {
  if (spot === null) return points.map((point) => ({ point }))
  const metresTo = ({ location }: Placed) => (location === undefined ? undefined : metresBetween(spot, location))
  const toArea = (areaCode: string) =>
    Math.min(...points.filter((point) => point.areaCode === areaCode).map((point) => metresTo(point) ?? Infinity))
  return points
    .map((point, at) => ({ point, at, metres: metresTo(point), area: toArea(point.areaCode) }))
    .sort((a, b) => compare(a.metres, b.metres) || (a.metres === undefined ? compare(a.area, b.area) : 0) || a.at - b.at)
    .map(({ point, metres }) => ({ point, ...(metres !== undefined && { metres }) }))
}

/** What is not known comes last. */
function compare(a = Infinity, b = Infinity): number {
  return a === b ? 0 : a < b ? -1 : 1
}
