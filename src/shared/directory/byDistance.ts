import { metresBetween, type Spot } from './distance'

/** A point, and how far it is where that is known, in metres. */
export interface Far<P> {
  readonly point: P
  readonly metres?: number
}

/** The nearest first; those that nobody has measured after them, in the order given. Without a spot all of them in that order. */
export function byDistance<P extends { readonly location?: Spot | undefined }>(points: readonly P[], spot: Spot | null): readonly Far<P>[] {
  if (spot === null) return points.map((point) => ({ point }))
  const far = points.map((point) => (point.location === undefined ? { point } : { point, metres: metresBetween(spot, point.location) }))
  return far
    .map((one, at) => ({ one, at }))
    .sort((a, b) => (a.one.metres ?? Infinity) - (b.one.metres ?? Infinity) || a.at - b.at)
    .map(({ one }) => one)
}
