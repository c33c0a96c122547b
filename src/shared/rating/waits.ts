import { quietAbout } from '../consultation/sensitive'
import type { ServiceRecordView } from '../record/contract'
import type { Wait } from '../waits/wait'

/** A service ended and can still be rated: where it was given is where it is rated, and the rating comes into view at once. */
export const rateableWait = ({ id, kind, subjectId, about, finishedAt }: ServiceRecordView): Wait => ({
  id,
  at: finishedAt,
  until: null,
  urgency: 'anytime',
  title: quietAbout(about),
  tag: '等您评',
  tone: 'brand',
  meaning: '办得好不好，您说了算。',
  to: { page: kind === 'consultation' ? 'consultation' : 'booking', params: { id: subjectId, rate: '1' } },
})
