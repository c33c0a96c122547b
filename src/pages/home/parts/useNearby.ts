import { useEffect, useState } from 'react'
import { connect, readStored, store, useSubject } from '@/platform'
import type { directory } from '@/shared/directory/contract'
import { metresBetween, type Spot } from '@/shared/directory/distance'
import { keptArea } from '@/parts/areaKept'
import type { KnownPoint } from '@/parts/PointCard'
import { useSpot, type Asking } from '@/parts/useSpot'

const places = connect<typeof directory>('directory')
const keptAs = 'service-points'

/** A point to go to, and how far it is when that is known. */
export interface Near {
  readonly point: KnownPoint
  readonly metres?: number
}

/**
 * Service points worth showing: the city's centre and the one of the area chosen before, or, once the phone has said where it
 * is, the nearest. What came last time is there at once, without a call.
 * @param most how many
 */
export function useNearby(most: number): { near: readonly Near[]; asking: Asking; ask: () => Promise<void> } {
  const subject = useSubject(() => places.servicePoints({ nearby: true }))
  const [kept] = useState(() => readStored<KnownPoint[]>(keptAs) ?? [])
  const { spot, asking, ask } = useSpot()
  const points = subject.data ?? kept

  useEffect(() => {
    // Without whether it is open: next time that would be old.
    if (subject.data !== null)
      store(
        keptAs,
        subject.data.filter(isCentre).map(({ opening: _, ...point }) => point),
      )
  }, [subject.data])

  return { near: (spot === null ? usual(points) : nearest(points, spot)).slice(0, most), asking, ask }
}

const isCentre = ({ level }: KnownPoint) => level !== 'town'

/** The chosen area's centre first, then the city's. */
function usual(points: readonly KnownPoint[]): Near[] {
  const area = keptArea()
  const centres = points.filter((point) => isCentre(point) && (point.level === 'city' || point.areaCode === area))
  return centres.map((point) => ({ point })).reverse()
}

const nearest = (points: readonly KnownPoint[], spot: Spot): Near[] =>
  points
    .flatMap((point) => (point.location === undefined ? [] : [{ point, metres: metresBetween(spot, point.location) }]))
    .sort((a, b) => a.metres - b.metres)
