import { digest } from '../../kernel'
import { findPhrase } from './repository'

export const digestOf = (pass: string): string => digest(64, 'pass', pass)

/**
 * The key that this pass stands for; null without a pass (which costs nothing), for a wrong one, and for one whose time is over.
 * @param person the person key: a pass opens what is theirs, for them alone
 */
export async function openedKey(person: string, pass: string | undefined, now: string): Promise<string | null> {
  if (pass === undefined) return null
  const opened = (await findPhrase(person))?.opened
  return opened && opened.pass === digestOf(pass) && now < opened.until ? opened.key : null
}
