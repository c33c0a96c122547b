import type { Failure } from '@/shared/contract'
import { sayBooking } from '@/shared/booking/words'
import { Cell, Cells } from '@/ui'

interface Place {
  readonly pointId: string
  readonly date: string
  readonly slot: string
}

/** The nearest other places that came with a refusal, one tap each; none when there are none. */
export function Offers({ failure, pointId, onTake }: { failure: Failure | null; pointId: string; onTake: (place: Place) => void }) {
  const places = (failure?.offers ?? []).flatMap(({ pointId: other = pointId, date, slot }) =>
    date === undefined || slot === undefined ? [] : [{ pointId: other, date, slot }],
  )
  if (places.length === 0) return null
  return (
    <Cells>
      {places.map((place) => (
        <Cell
          key={`${place.pointId} ${place.date} ${place.slot}`}
          label={sayBooking(place)}
          hint="改约这个时间"
          onPress={() => onTake(place)}
        />
      ))}
    </Cells>
  )
}
