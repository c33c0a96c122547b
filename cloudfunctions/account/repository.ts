import type { Preferences } from '../../src/shared/account/contract'
import { table } from '../kernel'
import { people } from './collections'

interface Person {
  /** The person key. */
  readonly _id: string
  readonly preferences: Preferences
  readonly updatedAt: string
}

const all = table<Person>(people.name)

export const findPreferences = async (personKey: string): Promise<Preferences | null> => (await all.find(personKey))?.preferences ?? null

export const putPreferences = (personKey: string, preferences: Preferences, updatedAt: string): Promise<void> =>
  all.put({ _id: personKey, preferences, updatedAt })
