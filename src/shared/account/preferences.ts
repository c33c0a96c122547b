import type { Preferences } from './contract'

/** How screens look before anybody has chosen. */
export const defaultPreferences: Preferences = { theme: 'auto', large: false, textSize: 22 }
