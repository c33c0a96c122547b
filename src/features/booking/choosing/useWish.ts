import { useEffect, useState } from 'react'
import { goTo, noId, reveal, useActing, useDraft, useSending, type KeptId } from '@/platform'
import type { Booking, PriorityGroup } from '@/shared/booking/contract'
import type { Need } from '@/shared/booking/needs'
import { fields, mistakeIn, onlyFound } from '@/shared/fields'
import { forMyself, helperMistakes, helperSent, type ForOther } from '@/parts/ForWhom'
import { useMistakes } from '@/parts/useMistakes'
import { bookings } from '../bookings'

/** Who comes, as the form holds it. */
export interface Who extends Draft {
  /** Never stored: somebody else who opens this phone must not read that the person is being hurt. */
  readonly groups: readonly PriorityGroup[]
}

/** What the phone keeps until it has been sent; name and phone for the next booking too. */
interface Draft extends ForOther, KeptId {
  readonly name: string
  readonly phone: string
  readonly dispute: string
  readonly otherName: string
  readonly otherPhone: string
  readonly address: string
}

/** What belongs to one booking alone, as it stands before one. */
const afresh = {
  ...noId,
  ...forMyself,
  dispute: '',
  otherName: '',
  otherPhone: '',
  address: '',
}
const empty: Draft = { ...afresh, name: '', phone: '' }

/** Where the form shows what is missing, and why it was refused. */
export const mistakesPlace = 'booking-mistakes'

type Mistakes = Partial<Record<'name' | 'phone' | 'relation' | 'agreed' | 'dispute' | 'otherName' | 'otherPhone' | 'address', string>>

/** What is wrong, by field, in the order of the form. Who has no phone leaves it empty. */
export const mistakesIn = (who: Who, need: Need): Mistakes => ({
  ...onlyFound({
    name: mistakeIn(fields.visitorName, who.name),
    phone: who.phone.trim() === '' ? undefined : mistakeIn(fields.phone, who.phone),
  }),
  ...helperMistakes(who),
  ...(need.twoSides === true &&
    onlyFound({
      dispute: mistakeIn(fields.dispute, who.dispute),
      otherName: mistakeIn(fields.otherSideName, who.otherName),
      otherPhone: mistakeIn({ ...fields.phone, label: '对方电话' }, who.otherPhone),
    })),
  ...(need.place === 'home' && onlyFound({ address: mistakeIn(fields.address, who.address) })),
})

interface Place {
  readonly pointId: string
  readonly date: string
  readonly slot: string
}

/**
 * Filling in who comes, and sending it once.
 * @param before asks for consent where it is still needed, then runs what it is given
 */
export function useWish(need: Need, place: Place, before: (send: () => void) => void) {
  const [draft, change] = useDraft<Draft>(`draft-booking-${need.code}`, empty)
  const [groups, setGroups] = useState<readonly PriorityGroup[]>([])
  const { act, busy, failure } = useActing()
  const sending = useSending<Booking>(act, { kept: [draft, change], notify: true })
  const who: Who = { ...draft, groups }
  const { mistakes, check } = useMistakes(mistakesIn(who, need))
  const sentFor = `${place.pointId} ${place.date} ${place.slot}`

  // The reason stands at the top of the form, the button at the thumb.
  useEffect(() => {
    if (failure !== null) reveal(mistakesPlace)
  }, [failure])

  const send = () => {
    if (!check()) return reveal(mistakesPlace)
    before(() => void deliver())
  }
  const deliver = () =>
    sending.send(
      (id) => bookings.reserve({ id, need: need.code, ...place, ...wishOf(who, need) }),
      (booked) => {
        // The other side's number and the address at home are not this phone's to keep; a helper's mother is not the next visitor.
        change(draft.forOther ? empty : afresh)
        void goTo('booking', { id: booked.id }, true)
      },
      // Another place is another booking.
      sentFor,
    )
  const write = ({ groups: chosen, ...part }: Partial<Who>) => {
    if (chosen !== undefined) setGroups(chosen)
    change({ ...part, ...noId })
  }
  return { who, write, mistakes, send, busy, failure }
}

const wishOf = (who: Who, need: Need) => ({
  visitor: { name: who.name, groups: [...who.groups], ...(who.phone.trim() !== '' && { phone: who.phone }) },
  ...helperSent(who),
  ...(need.twoSides === true && { otherSide: { name: who.otherName, phone: who.otherPhone, subject: who.dispute } }),
  ...(need.place === 'home' && { address: who.address }),
})
