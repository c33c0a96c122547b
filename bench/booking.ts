/** Booking: what is free, how a rush ends, how many operations it takes. */
import type { Amounts } from './amounts'
import { run as availability } from './booking/availability'
import { run as burst } from './booking/burst'
import { run as slots } from './booking/slots'
import { installPeers } from './peers/install'

export async function run(amounts: Amounts): Promise<void> {
  installPeers()
  slots(amounts)
  await burst()
  await availability(amounts)
}
