import type { account } from '../../src/shared/account/contract'
import type { Handler } from '../kernel'
import { putConsent } from './repository'

/** Remembers that the caller agreed to a version of the notice, or took it back. */
export const setConsent: Handler<typeof account.actions.setConsent> = async ({ version, agreed }, { caller, now }) => {
  const agreedTo = agreed ? version : null
  await putConsent(caller.key, agreedTo, version, now)
  return { agreedTo }
}
