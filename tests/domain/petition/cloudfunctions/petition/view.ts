import type { Petition } from '../../src/shared/petition/contract'
import { life, type PetitionActor } from '../../src/shared/petition/life'
import type { StoredPetition } from './repository'

export const actorOf = (stored: StoredPetition, person: string): PetitionActor => ({ isOpener: stored.opener === person, isClerk: false })

export const viewOf = ({ _id, answer = null, ...stored }: StoredPetition, person: string, now: string): Petition => ({
  ...{ id: _id, state: stored.state, what: stored.what, answer, openedAt: stored.openedAt, openUntil: stored.openUntil },
  actions: life.available(stored, actorOf({ _id, ...stored }, person), now),
})
