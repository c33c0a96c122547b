import type { Preferences } from '../../src/shared/account/contract'
import { neq, table, type Happened } from '../kernel'
import { consents, people } from './collections'

interface Person {
  /** The person key. */
  readonly _id: string
  readonly preferences: Preferences
  readonly updatedAt: string
}

type ConsentEvent = 'AGREED' | 'TAKEN_BACK'

interface Consent {
  /** The person key. */
  readonly _id: string
  /** The version of the notice that stands; null when it was taken back. */
  readonly agreedTo: string | null
  readonly events: readonly Happened<ConsentEvent>[]
}

const allPeople = table<Person>(people.name)
const allConsents = table<Consent>(consents.name)

export const findPreferences = async (personKey: string): Promise<Preferences | null> =>
  (await allPeople.find(personKey))?.preferences ?? null

export const putPreferences = (personKey: string, preferences: Preferences, updatedAt: string): Promise<void> =>
  allPeople.put({ _id: personKey, preferences, updatedAt })

export const findAgreedTo = async (personKey: string): Promise<string | null> => (await allConsents.find(personKey))?.agreedTo ?? null

/** Sets what stands and adds to the history. Sent again it changes nothing; two at once leave both in the history. */
export async function putConsent(personKey: string, agreedTo: string | null, version: string, at: string): Promise<void> {
  const event: Happened<ConsentEvent> = { code: agreedTo === null ? 'TAKEN_BACK' : 'AGREED', at, by: 'person', detail: version }
  if ((await allConsents.insert({ _id: personKey, agreedTo, events: [event] })) === 'inserted') return
  await allConsents.change(personKey, { agreedTo: neq(agreedTo) }, { agreedTo }, event)
}
