import type { account } from '../../src/shared/account/contract'
import type { Handler } from '../kernel'
import { putPreferences } from './repository'

/** Remembers how the caller likes the screens; the last choice stands. */
export const savePreferences: Handler<typeof account.actions.savePreferences> = async (preferences, { caller, now }) => {
  await putPreferences(caller.key, preferences, now)
  return preferences
}
