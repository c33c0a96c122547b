import { useEffect, useState } from 'react'
import { goTo, noId, reveal, useActing, useDraft, useSending, type KeptId } from '@/platform'
import type { Booking, PriorityGroup } from '@/shared/booking/contract'
import type { Need } from '@/shared/booking/needs'
import { forMyself, helperMistakes, helperSent, type ForOther } from '@/parts/ForWhom'
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
  readonly otherName: string
  readonly otherPhone: string
  readonly address: string
}

/** What belongs to one booking alone, as it stands before one. */
const afresh = {
  ...noId,
  ...forMyself,
  otherName: '',
  otherPhone: '',
  address: '',
}
const empty: Draft = { ...afresh, name: '', phone: '' }
const phonePattern = /^(1\d{10}|0\d{2,3}-?\d{7,8})$/

/** Where the form shows what is missing, and why it was refused. */
export const mistakesPlace = 'booking-mistakes'

type Mistakes = Partial<Record<'name' | 'phone' | 'relation' | 'agreed' | 'otherName' | 'otherPhone' | 'address', string>>

/** What is missing, in the words of the fields. */
export function mistakesIn(who: Who, need: Need): Mistakes {
  const badPhone = (phone: string) => !phonePattern.test(phone.trim())
  return {
    ...(who.name.trim() === '' && { name: '请写怎么称呼来的人。' }),
    ...(who.phone.trim() !== '' && badPhone(who.phone) && { phone: '电话不对，请核对一下号码，或者不填。' }),
    ...helperMistakes(who),
    ...(need.twoSides === true && who.otherName.trim() === '' && { otherName: '调解要两边都来，请写对方怎么称呼。' }),
    ...(need.twoSides === true && badPhone(who.otherPhone) && { otherPhone: '请写对方电话，核对一下号码。' }),
    ...(need.place === 'home' && who.address.trim().length < 4 && { address: '请写上门地址，到哪条路、几号。' }),
  }
}

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
  const [mistakes, setMistakes] = useState<Mistakes>({})
  const { act, busy, failure } = useActing()
  const sending = useSending<Booking>(act, { kept: [draft, change], notify: true })
  const who: Who = { ...draft, groups }
  const sentFor = `${place.pointId} ${place.date} ${place.slot}`

  // The reason stands at the top of the form, the button at the thumb.
  useEffect(() => {
    if (failure !== null || Object.keys(mistakes).length > 0) reveal(mistakesPlace)
  }, [failure, mistakes])

  const send = () => {
    const found = mistakesIn(who, need)
    setMistakes(found)
    if (Object.keys(found).length === 0) before(() => void deliver())
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
  ...(need.twoSides === true && { otherSide: { name: who.otherName, phone: who.otherPhone } }),
  ...(need.place === 'home' && { address: who.address }),
})
