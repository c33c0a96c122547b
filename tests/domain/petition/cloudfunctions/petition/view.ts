import type { Petition } from '../../src/shared/petition/contract'
import { life, type PetitionActor } from '../../src/shared/petition/life'
import type { StoredPetition } from './repository'

export const actorOf = (stored: StoredPetition, person: string): PetitionActor => ({ isOpener: stored.opener === person, isClerk: false })

export const viewOf = (stored: StoredPetition, person: string, now: string): Petition => ({
  ...{ id: stored._id, state: stored.state, what: stored.what, answer: stored.answer },
  ...{ openedAt: stored.openedAt, openUntil: stored.openUntil },
  actions: life.available(stored, actorOf(stored, person), now),
})
