import { addMinutes } from '../../../src/shared/time'
import { inPages, type Job } from '../../kernel'
import { clearFreed, pageOfFreedSheets, type DaySheet } from '../sheet/repository'
import { offerFree } from './passOn'

/** Who read a full sheet before a place became free on it has joined the list by now: no function lives that long. */
const joinedAfterMinutes = 1

/** Places that became free on days that people wait for: offered, first come first told. Only sheets that say so are looked at. */
export const offerFreed: Job = {
  name: 'offerFreed',
  due: 'always',
  budgetMs: 3_000,
  run: (run) =>
    inPages(run, 'booking.offerFreed', {
      page: (before) => pageOfFreedSheets(run.now, before),
      work: (sheet) => offerPlaces(sheet, run.now),
    }),
}

async function offerPlaces(sheet: DaySheet, now: string): Promise<void> {
  for (const [slot, { free }] of Object.entries(sheet.closed === null ? sheet.slots : {}))
    for (let left = free; left > 0 && (await offerFree(sheet._id, slot, now)); left--);
  if ((sheet.freedAt ?? '') < addMinutes(now, -joinedAfterMinutes)) await clearFreed(sheet)
}
