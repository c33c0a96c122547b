/** Booking: what is free, how a rush ends, how many operations it takes, and whether they grow with the town. */
import type { Amounts } from './amounts'
import { run as availability } from './booking/availability'
import { run as burst } from './booking/burst'
import { run as growth } from './booking/growth'
import { run as slots } from './booking/slots'
import { installPeers } from './peers/install'

export async function run(amounts: Amounts): Promise<void> {
  installPeers()
  slots(amounts)
  await burst(amounts)
  await availability(amounts)
  await growth(amounts)
}
