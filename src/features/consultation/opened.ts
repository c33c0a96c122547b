import { hold, recall } from '@/platform'

const name = 'opened-consultations'

/** Keeps what opens hidden consultations, in memory alone; null lets go of it. */
export const keepOpen = (pass: string | null): void => hold(name, pass)

/** What goes along with each call about one's own consultation. */
export function opened(): { readonly pass?: string } {
  const pass = recall<string>(name)
  return pass === null ? {} : { pass }
}
