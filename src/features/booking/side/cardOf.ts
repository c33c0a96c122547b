import type { Booking } from '@/shared/booking/contract'
import type { Destination } from '@/shared/pages'

/**
 * What goes out when a booking's page is passed on: the invitation while one is open, which says neither who nor what about; else the app
 * itself, and nothing of the booking.
 */
export function cardOf(booking: Booking | null): { readonly title: string; readonly to: Destination } {
  const invite = booking?.otherSide?.invite ?? null
  return invite === null
    ? { title: '遇到法律上的事，问律师不收钱', to: { page: 'home', params: {} } }
    : { title: '有人请您来商量一件事，六位数字另外告诉您', to: { page: 'invitation', params: { ref: invite.ref } } }
}
