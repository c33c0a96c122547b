/** Booking: what is free, how a rush ends, how many operations it takes. */
import { run as availability } from './booking/availability'
import { run as burst } from './booking/burst'
import { run as slots } from './booking/slots'
import { installPeers } from './peers/install'

export async function run(): Promise<void> {
  installPeers()
  slots()
  await burst()
  await availability()
}
