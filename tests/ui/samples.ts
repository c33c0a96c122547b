/** Things as the functions send them, for screens to be shown with. A test changes what it is about: `{ ...answered, actions: [] }`. */
import type { WhoAmI } from '../../src/shared/account/contract'
import { defaultPreferences } from '../../src/shared/account/preferences'
import type { Booking } from '../../src/shared/booking/contract'
import type { Consultation, ConsultationLine } from '../../src/shared/consultation/contract'
import type { ServicePoint } from '../../src/shared/directory/contract'
import type { RatedRecord } from '../../src/shared/rating/contract'
import type { GatheredWait, GatheredWaits } from '../../src/shared/waits/schema'

/** A page that is all there is. */
export const page = <Item>(...items: Item[]) => ({ items, next: null })

export const resident: WhoAmI = { signedIn: true, staff: null, preferences: defaultPreferences, agreedTo: null }

export const line: ConsultationLine = {
  id: 'c-1',
  state: 'waiting',
  category: '03',
  opening: '老板不发工资',
  quiet: false,
  askedAt: '2026-11-23T01:00:00.000Z',
  dueAt: '2026-11-24T01:00:00.000Z',
  overdue: false,
  risks: [],
  lawyer: null,
  askedBy: null,
  followUps: 0,
  passedOn: false,
  ending: null,
  behind: 0,
}

/** As its asker sees it while it waits. */
export const waiting: Consultation = {
  ...line,
  thread: [{ kind: 'question', id: 'question', at: '2026-11-23T01:00:00.000Z', text: '老板不发工资，怎么办？' }],
  handedBack: null,
  followUpsLeft: 3,
  followUpUntil: null,
  recordId: null,
  rated: null,
  mine: true,
  hidden: false,
  actions: ['withdraw'],
}

/** As its asker sees it once it was answered. */
export const answered: Consultation = {
  ...waiting,
  state: 'answered',
  dueAt: null,
  lawyer: '陈律师',
  thread: [
    ...waiting.thread,
    {
      kind: 'answer',
      id: 'a-1',
      at: '2026-11-23T02:00:00.000Z',
      by: '陈律师',
      conclusion: '您可以要求足额支付工资。',
      basis: [{ law: '劳动合同法', article: '第三十条' }],
      steps: '先到劳动监察大队投诉。',
      deadline: { date: '2027-11-22', what: '申请劳动仲裁' },
      mayApplyForLegalAid: true,
    },
  ],
  followUpUntil: '2026-11-30T02:00:00.000Z',
  actions: ['followUp', 'close'],
}

/** As the lawyer sees it who has it in hand. */
export const claimed: Consultation = { ...waiting, state: 'claimed', lawyer: '陈律师', mine: false, actions: ['answer', 'handBack'] }

export const booked: Booking = {
  id: 'b-1',
  need: 'advice',
  pointId: 'point-340600',
  pointName: '淮北市公共法律服务中心',
  address: '淮北市相山区某路 1 号',
  date: '2026-11-25',
  slot: '0900',
  state: 'booked',
  visitor: '张大妈',
  forOther: false,
  code: '135790',
  qr: 'FL:b-1:135790',
  otherSide: null,
  ticket: null,
  window: null,
  affected: null,
  contested: null,
  cancelFreeUntil: '2026-11-24T23:00:00.000Z',
  lateCounts: 0.5,
  counted: { already: 0, pausedUntil: null },
  checkInFrom: '2026-11-25T00:30:00.000Z',
  recordId: null,
  rated: null,
  actions: ['reschedule', 'cancel'],
}

export const point: ServicePoint = {
  id: 'point-340600',
  name: '淮北市公共法律服务中心',
  level: 'city',
  areaCode: '340600',
  areaName: '淮北市',
  address: '淮北市相山区某路 1 号',
  phone: '12348',
  hours: '工作日 上午 8:30–11:30',
  kinds: [],
  sample: false,
  opening: { state: 'open', until: '2099-01-01T03:30:00.000Z' },
}

/** Nothing waits. */
export const noWaits: GatheredWaits = { items: [], more: [], missing: [] }

/** What waits, as `account.waits` says it. */
export const answeredWait: GatheredWait = {
  ...{ id: 'answer-c-1', domain: 'consultation', at: '2026-11-24T01:00:00.000Z', until: null, urgency: 'answered' },
  ...{ title: '老板不发工资', tag: '律师答复了', tone: 'good', meaning: '陈律师答复了，看看解决没有。' },
  to: { page: 'consultation', params: { id: 'c-1' } },
}
export const rateableWait: GatheredWait = {
  ...{ id: 'record-1', domain: 'rating', at: '2026-11-23T01:00:00.000Z', until: null, urgency: 'anytime' },
  ...{ title: '劳动争议咨询，陈律师答复', tag: '等您评', tone: 'brand', meaning: '办得好不好，您说了算。' },
  to: { page: 'consultation', params: { id: 'c-1', rate: '1' } },
}

export const unrated: RatedRecord = {
  record: {
    id: 'record-1',
    kind: 'consultation',
    subjectId: 'c-1',
    about: '劳动争议咨询，陈律师答复',
    finishedAt: '2026-11-23T01:00:00.000Z',
  },
  rating: null,
  rateUntil: '2026-12-23T01:00:00.000Z',
  mayRate: true,
}
