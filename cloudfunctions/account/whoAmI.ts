import type { account } from '../../src/shared/account/contract'
import { defaultPreferences } from '../../src/shared/account/preferences'
import type { Handler } from '../kernel'
import { findPreferences } from './repository'

/** Who is calling, as staff if bound, and how they like their screens. */
export const whoAmI: Handler<typeof account.actions.whoAmI> = async (_input, { caller, staff }) => ({
  signedIn: caller !== null,
  staff: staff && { id: staff._id, name: staff.name, title: staff.title, roles: [...staff.roles] },
  preferences: (caller && (await findPreferences(caller.key))) ?? defaultPreferences,
})
