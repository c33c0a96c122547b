/** rating: five grades for each finished service, once. */
import { rating } from '../../src/shared/rating/contract'
import { serve } from '../kernel'
import { findByCode } from './byCode/findByCode'
import { rateByCode } from './byCode/rateByCode'
import { ofRecord } from './ofRecord'
import { rate } from './rate'
import { summary } from './summary'

export const main = serve(rating, { rate, findByCode, rateByCode, ofRecord, summary })
