/** account: who is calling, roles, preferences, messages, what waits for them. */
import { account } from '../../src/shared/account/contract'
import { sendMessages } from '../foundation'
import { serve } from '../kernel'
import { inbox } from './inbox'
import { markRead } from './markRead'
import { savePreferences } from './savePreferences'
import { setConsent } from './setConsent'
import { waits } from './waits'
import { whoAmI } from './whoAmI'

export const main = serve(account, { whoAmI, savePreferences, setConsent, inbox, markRead, waits }, [sendMessages])
