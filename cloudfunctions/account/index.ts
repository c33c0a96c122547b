/** account: who is calling, roles, preferences. */
import { account } from '../../src/shared/account/contract'
import { serve } from '../kernel'
import { savePreferences } from './savePreferences'
import { whoAmI } from './whoAmI'

export const main = serve(account, { whoAmI, savePreferences })
