import { useState } from 'react'
import { askToNotify, goTo, newId, useCommand, useDraft } from '@/platform'
import type { PriorityGroup } from '@/shared/booking/contract'
import type { Need } from '@/shared/booking/needs'
import { bookings } from '../bookings'

/** Who comes. Kept on the phone, so that the next booking need not ask again. */
interface Who {
  readonly id: string
  readonly name: string
  readonly phone: string
  readonly groups: readonly PriorityGroup[]
  readonly forOther: boolean
  readonly relation: string
  readonly agreed: boolean
  readonly otherName: string
  readonly otherPhone: string
  readonly address: string
}

const empty: Who = {
  id: '',
  name: '',
  phone: '',
  groups: [],
  forOther: false,
  relation: '',
  agreed: false,
  otherName: '',
  otherPhone: '',
  address: '',
}
const phonePattern = /^(1\d{10}|0\d{2,3}-?\d{7,8})$/

type Mistakes = Partial<Record<'name' | 'phone' | 'relation' | 'otherName' | 'otherPhone' | 'address', string>>

/** What is missing, in the words of the fields. */
export function mistakesIn(who: Who, need: Need): Mistakes {
  const badPhone = (phone: string) => !phonePattern.test(phone.trim())
  return {
    ...(who.name.trim() === '' && { name: '请填来人的称呼，至少 1 个字。' }),
    ...(who.phone.trim() !== '' && badPhone(who.phone) && { phone: '电话号码不对，请核对一下。' }),
    ...(who.forOther && (who.relation.trim() === '' || !who.agreed) && { relation: '请写和来人的关系，并先征得本人同意。' }),
    ...(need.twoSides === true && who.otherName.trim() === '' && { otherName: '调解要两边都来，请填对方的称呼。' }),
    ...(need.twoSides === true && badPhone(who.otherPhone) && { otherPhone: '请填对方的电话。' }),
    ...(need.place === 'home' && who.address.trim().length < 4 && { address: '上门要知道去哪儿，请填地址。' }),
  }
}

/** Filling in who comes, and sending it once. */
export function useWish(need: Need, place: { readonly pointId: string; readonly date: string; readonly slot: string }) {
  const [who, change] = useDraft<Who>(`draft-booking-${need.code}`, empty)
  const [mistakes, setMistakes] = useState<Mistakes>({})
  const command = useCommand()

  const send = async () => {
    const found = mistakesIn(who, need)
    setMistakes(found)
    if (Object.keys(found).length > 0) return
    const id = who.id === '' ? newId() : who.id
    change({ id })
    await askToNotify('progress')
    const booked = await command.run(() => bookings.reserve({ id, need: need.code, ...place, ...wishOf(who, need) }))
    if (booked === null) return
    change({ id: '' })
    await goTo('visit', { id: booked.id }, true)
  }
  const write = (part: Partial<Who>) => change({ ...part, id: '' })
  return { who, write, mistakes, send, ...command }
}

const wishOf = (who: Who, need: Need) => ({
  visitor: { name: who.name, groups: [...who.groups], ...(who.phone.trim() !== '' && { phone: who.phone }) },
  ...(who.forOther && { forOther: { relation: who.relation, agreed: true as const } }),
  ...(need.twoSides === true && { otherSide: { name: who.otherName, phone: who.otherPhone } }),
  ...(need.place === 'home' && { address: who.address }),
})
