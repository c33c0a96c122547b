import type { Page } from '../../src/shared/paging'
import type { PetitionEvent, PetitionFacts } from '../../src/shared/petition/life'
import { lte, table, type Happened, type Transaction } from '../kernel'
import { petitionsCollection } from './collections'

/** A petition as it is stored. */
export interface StoredPetition extends PetitionFacts {
  readonly _id: string
  /** The person key of who opened it; never leaves the server. */
  readonly opener: string
  readonly what: string
  /** Missing until there is one. */
  readonly answer?: string
  readonly openedAt: string
  readonly openUntil: string
  readonly events: readonly Happened<PetitionEvent>[]
}

const petitions = table<StoredPetition>(petitionsCollection.name)

export const insertPetition = (stored: StoredPetition): Promise<'inserted' | 'exists'> => petitions.insert(stored)

export const findPetition = (id: string): Promise<StoredPetition | null> => petitions.find(id)

export const pageOfMine = (opener: string, before: string | undefined, limit: number): Promise<Page<StoredPetition>> =>
  petitions.page({ where: { opener }, orderBy: ['openedAt', 'desc'], before, limit })

/** Keeps the answer while there is none. False when somebody was quicker. */
export const answerOpen = (id: string, answer: string, at: string, by: string): Promise<boolean> =>
  petitions.change(id, { state: 'open' }, { state: 'answered', answer }, { code: 'ANSWERED', at, by })

/** Closes it while it stands as it was read. False when it has moved on meanwhile. */
export const closeFrom = (id: string, state: PetitionFacts['state'], at: string): Promise<boolean> =>
  petitions.change(id, { state }, { state: 'closed' }, { code: 'CLOSED', at, by: 'opener' })

/** What should have been closed by now, the longest overdue first. */
export const pageOfLeftOpen = (now: string, before: string | undefined, limit: number): Promise<Page<StoredPetition>> =>
  petitions.page({ where: { state: 'open', openUntil: lte(now) }, orderBy: ['openUntil', 'asc'], before, limit })

/** Closes what was left open, in the transaction that tells of it. False when somebody closed it meanwhile. */
export async function lapseWithin(transaction: Transaction, id: string, at: string): Promise<boolean> {
  const inside = petitions.within(transaction)
  if ((await inside.find(id))?.state !== 'open') return false
  await inside.update(id, { state: 'closed' }, { code: 'LAPSED', at, by: 'system' })
  return true
}
