/** What must hold between sheets, bookings, hands and waiting lists; written without looking at how the functions do it. */
import type { Documents } from './world'

const active = ['booked', 'checkedIn', 'called']
const placed = [...active, 'done', 'absent', 'providerAbsent']

/** Holds at every moment at which no call is under way, even where deaths have left something to be healed: nobody has lost anything. */
export function alwaysWrong({ sheets, bookings, hands }: Documents): string[] {
  const wrong: string[] = []
  for (const { _id, slots } of sheets)
    for (const [slot, { capacity, free, claims }] of Object.entries(slots)) {
      const taken = Object.keys(claims).length
      if (free < 0 || taken > capacity || capacity !== free + taken)
        wrong.push(`${_id} ${slot}: ${taken} claims, ${free} free of ${capacity}`)
      const standing = bookings.filter((one) => one.sheetId === _id && one.slot === slot && placed.includes(one.state))
      if (standing.length > capacity) wrong.push(`${_id} ${slot}: ${standing.length} bookings on ${capacity} places`)
    }
  const standing = bookings.filter(({ state }) => active.includes(state))
  for (const { _id, sheetId, slot, visitorKey, need } of standing) {
    if (sheets.find((sheet) => sheet._id === sheetId)?.slots[slot]?.claims[visitorKey]?.id !== _id) wrong.push(`${_id} has no claim`)
    if (hands.find((hand) => hand._id === visitorKey)?.active[need]?.bookingId !== _id) wrong.push(`${_id} is not in its visitor's hand`)
  }
  for (const key of new Set(standing.map(({ visitorKey }) => visitorKey))) {
    const own = standing.filter(({ visitorKey }) => visitorKey === key)
    if (own.length > 2 || new Set(own.map(({ need }) => need)).size < own.length)
      wrong.push(`${key} has ${own.map(({ _id }) => _id).join(' and ')}`)
  }
  return wrong
}

/** Holds when everything is healed, and all along where nobody died: nothing is claimed, held or in hand that nobody has. */
export function leftOver({ sheets, bookings, hands, waits }: Documents): string[] {
  const left: string[] = []
  for (const { _id, slots } of sheets)
    for (const [slot, { claims }] of Object.entries(slots))
      for (const [key, { id }] of Object.entries(claims)) {
        const isBooked = bookings.some(
          (one) => one._id === id && one.visitorKey === key && one.sheetId === _id && one.slot === slot && placed.includes(one.state),
        )
        const isHeld = waits.some(
          (wait) =>
            `hold:${wait._id}` === id &&
            wait.visitorKey === key &&
            wait.state === 'offered' &&
            wait.sheetId === _id &&
            wait.offer?.slot === slot,
        )
        if (!isBooked && !isHeld) left.push(`${_id} ${slot}: ${id} claims a place for nobody`)
      }
  for (const { _id, active: entries, count } of hands) {
    const ids = Object.entries(entries).map(([need, entry]) => ({ need, id: entry.bookingId }))
    if (ids.length !== count) left.push(`hand ${_id}: ${count} counted, ${ids.length} there`)
    for (const { need, id } of ids)
      if (!bookings.some((one) => one._id === id && one.visitorKey === _id && one.need === need && active.includes(one.state)))
        left.push(`hand ${_id} holds ${id}, which nobody has`)
  }
  return left
}

/** Where nobody died: what was offered is held. Who dies while taking an offer leaves its entry to run out. */
export function notHeld({ sheets, waits }: Documents): string[] {
  const left: string[] = []
  for (const { _id, state, offer, sheetId, visitorKey } of waits)
    if (
      state === 'offered' &&
      sheets.find((sheet) => sheet._id === sheetId)?.slots[offer?.slot ?? '']?.claims[visitorKey]?.id !== `hold:${_id}`
    )
      left.push(`${_id} was offered a place that is not held`)
  return left
}
