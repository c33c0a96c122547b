import type { Page } from '../../src/shared/paging'
import type { SpecimenEvent, SpecimenFacts } from '../../src/shared/specimen/life'
import { lte, table, type Happened, type Transaction } from '../kernel'
import { specimensCollection } from './collections'

/** A specimen as it is stored. */
export interface StoredSpecimen extends SpecimenFacts {
  readonly _id: string
  /** The person key of who opened it; never leaves the server. */
  readonly opener: string
  readonly what: string
  readonly openedAt: string
  readonly openUntil: string
  readonly events: readonly Happened<SpecimenEvent>[]
}

const specimens = table<StoredSpecimen>(specimensCollection.name)

export const insertSpecimen = (stored: StoredSpecimen): Promise<'inserted' | 'exists'> => specimens.insert(stored)

export const findSpecimen = (id: string): Promise<StoredSpecimen | null> => specimens.find(id)

export const pageOfMine = (opener: string, before: string | undefined, limit: number): Promise<Page<StoredSpecimen>> =>
  specimens.page({ where: { opener }, orderBy: ['openedAt', 'desc'], before, limit })

/** Closes it while it stands as it was read. False when it has moved on meanwhile. */
export const closeFrom = (id: string, state: SpecimenFacts['state'], at: string): Promise<boolean> =>
  specimens.change(id, { state }, { state: 'closed' }, { code: 'CLOSED', at, by: 'opener' })

/** What should have been closed by now, the longest overdue first. */
export const pageOfLeftOpen = (now: string, before: string | undefined, limit: number): Promise<Page<StoredSpecimen>> =>
  specimens.page({ where: { state: 'open', openUntil: lte(now) }, orderBy: ['openUntil', 'asc'], before, limit })

/** Closes what was left open, in the transaction that tells of it. False when somebody closed it meanwhile. */
export async function lapseWithin(transaction: Transaction, id: string, at: string): Promise<boolean> {
  const inside = specimens.within(transaction)
  if ((await inside.find(id))?.state !== 'open') return false
  await inside.update(id, { state: 'closed' }, { code: 'LAPSED', at, by: 'system' })
  return true
}
