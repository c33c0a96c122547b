import type { Preferences, StaffCard } from '@/shared/account/contract'
import { defaultPreferences } from '@/shared/account/preferences'
import { localPerson } from './localPerson'
import { readStored, store } from './storage'

/** What this phone remembers of its person, so that the first screen is right before anything was asked. */
export interface Kept {
  readonly signedIn: boolean
  readonly staff: StaffCard | null
  readonly preferences: Preferences
  /** A choice that has not reached the server: until it has, it counts and the server's does not. */
  readonly unsent: boolean
  /** The version of the privacy notice that the person agreed to; null before, and when it was taken back. */
  readonly agreedTo: string | null
  /** As `unsent`, for consent. */
  readonly consentUnsent: boolean
}

/** A phone that has not been here before. */
export const nobody: Kept = {
  signedIn: false,
  staff: null,
  preferences: defaultPreferences,
  unsent: false,
  agreedTo: null,
  consentUnsent: false,
}

// On one machine the sample people share a browser: each has a memory of their own. Elsewhere the second part is empty.
const storedAs = () => `identity${localPerson.current()}`

export function readKept(): Kept {
  const stored = readStored<Partial<Kept>>(storedAs())
  return { ...nobody, ...stored, preferences: { ...defaultPreferences, ...stored?.preferences } }
}

export const storeKept = (kept: Kept): void => store(storedAs(), kept)
