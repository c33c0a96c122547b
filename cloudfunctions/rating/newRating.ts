import type { rating } from '../../src/shared/rating/contract'
import { reasonsVersion } from '../../src/shared/rating/reasons'
import type { InputOf } from '../../src/shared/contract'
import { recordKindOf } from '../../src/shared/record/recordKinds'
import type { Caller } from '../kernel'
import type { ServiceRecord, StoredRating } from '../foundation'

/** Who rates, and by what: their account, or a paper's QR code or digits. */
interface Rater extends Pick<Caller, 'key' | 'channel'> {
  readonly by: 'account' | 'qr' | 'digits'
}

/** As the national interface counts channels. */
const channelOf = ({ channel, by }: Rater): StoredRating['channel'] => (by === 'qr' ? 3 : channel === 'weapp' ? 2 : 1)

/** A rating as it is stored; its id is its record's, so that a second one cannot exist. `now` is UTC ISO. */
export const newRating = (
  record: ServiceRecord,
  { grade, reasons, words }: Omit<InputOf<typeof rating.actions.rate>, 'recordId'>,
  rater: Rater,
  now: string,
): StoredRating => ({
  _id: record._id,
  kind: recordKindOf(record.kind),
  grade,
  reasons,
  reasonsVersion,
  words,
  rater: rater.key,
  ...(rater.by !== 'account' && { byCode: true as const }),
  provider: record.provider,
  channel: channelOf(rater),
  ratedAt: now,
})

type Said = Pick<StoredRating, 'grade' | 'words' | 'reasons'>

/** The same grade, words and reasons in whatever order: a retry, not another opinion. */
export const isSameRating = (a: Said, b: Said): boolean =>
  a.grade === b.grade && a.words === b.words && [...a.reasons].sort().join() === [...b.reasons].sort().join()
