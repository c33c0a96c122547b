/** rating: five grades for each finished service, once. */
import { rating } from '../../src/shared/rating/contract'
import { serve } from '../kernel'
import { ofRecord } from './ofRecord'
import { rate } from './rate'
import { summary } from './summary'

export const main = serve(rating, { rate, ofRecord, summary })
