import type { Specimen } from '../../src/shared/specimen/contract'
import { life, type SpecimenActor } from '../../src/shared/specimen/life'
import type { StoredSpecimen } from './repository'

export const actorOf = (stored: StoredSpecimen, person: string): SpecimenActor => ({ isOpener: stored.opener === person })

export const viewOf = (stored: StoredSpecimen, person: string, now: string): Specimen => ({
  id: stored._id,
  state: stored.state,
  what: stored.what,
  openedAt: stored.openedAt,
  openUntil: stored.openUntil,
  actions: life.available(stored, actorOf(stored, person), now),
})
