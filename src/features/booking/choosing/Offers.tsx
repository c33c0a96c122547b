import { useSubject } from '@/platform'
import type { Failure } from '@/shared/contract'
import type { NeedCode } from '@/shared/booking/needs'
import { nearest } from '@/shared/booking/slots'
import { sayBooking } from '@/shared/booking/words'
import { Cell, Cells } from '@/ui'
import { bookings } from '../bookings'

interface Place {
  readonly pointId: string
  readonly date: string
  readonly slot: string
}

interface Props {
  readonly failure: Failure | null
  readonly need: NeedCode
  /** What was refused. */
  readonly wanted: Place
  readonly onTake: (place: Place) => void
}

/** As many as are offered at once. */
const most = 3

/**
 * Other places after a refusal, one tap each: those of the same day came with it, further ones are asked for while it is read already. In a
 * rush most people are refused: the answer must not wait for what some of them will want.
 */
export function Offers({ failure, need, wanted, onTake }: Props) {
  const places = (failure?.offers ?? []).flatMap(({ pointId = wanted.pointId, date, slot }) =>
    date === undefined || slot === undefined ? [] : [{ pointId, date, slot }],
  )
  const isFull = failure?.code === 'SLOT_FULL'
  return (
    <>
      <Choice places={places} onTake={onTake} />
      {isFull && places.length < most && <Further need={need} wanted={wanted} count={most - places.length} onTake={onTake} />}
    </>
  )
}

/** The nearest of other days, when they are there; the page does without. */
function Further({ need, wanted, count, onTake }: Omit<Props, 'failure'> & { readonly count: number }) {
  const { pointId, date: day } = wanted
  const { data } = useSubject(() => bookings.openSlots({ need, pointId }), { about: `${need} ${pointId} ${day}` })
  const free = (data?.days ?? []).flatMap(({ date, slots }) =>
    slots.flatMap((one) => (one.free > 0 && date !== day ? [{ date, ...one }] : [])),
  )
  return <Choice places={nearest(free, wanted, count).map(({ date, slot }) => ({ pointId, date, slot }))} onTake={onTake} />
}

function Choice({ places, onTake }: { readonly places: readonly Place[]; readonly onTake: Props['onTake'] }) {
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
