/** Every contract once, for the tests that hold to all of them; `tests/server/refusals.test.ts` says when one is missing. */
import { account } from '../src/shared/account/contract'
import { booking } from '../src/shared/booking/contract'
import { consultation } from '../src/shared/consultation/contract'
import { directory } from '../src/shared/directory/contract'
import { rating } from '../src/shared/rating/contract'

export const contracts = {
  account,
  booking,
  consultation,
  directory,
  rating,
}
