import type { account } from '../../src/shared/account/contract'
import { defaultPreferences } from '../../src/shared/account/preferences'
import type { Handler } from '../kernel'
import { findAgreedTo, findPreferences } from './repository'

/** Who is calling, as staff if bound, how they like their screens, and what they agreed to. */
export const whoAmI: Handler<typeof account.actions.whoAmI> = async (_input, { caller, staff }) => {
  const [preferences, agreedTo] =
    caller === null ? [null, null] : await Promise.all([findPreferences(caller.key), findAgreedTo(caller.key)])
  return {
    signedIn: caller !== null,
    staff: staff && { id: staff._id, name: staff.name, title: staff.title, roles: [...staff.roles] },
    preferences: preferences ?? defaultPreferences,
    agreedTo,
  }
}
