/** Consultations brought to a certain point, for the tests that start there. */
import { consultation, type Consultation } from '../../src/shared/consultation/contract'
import type { TestCloud } from './index'

let made = 0
/** An id like a phone's. */
export const phoneId = (): string => `phone-id-${String(++made).padStart(6, '0')}`

export const unpaidWages = '我在工地干了三个月，老板一直不给工资，怎么办？'

export const goodAnswer = {
  conclusion: '您可以要求单位足额支付拖欠的工资，先投诉、再仲裁。',
  basis: [{ law: '劳动合同法', article: '第三十条' }],
  steps: '带上考勤和聊天记录，到区劳动监察大队投诉。',
  mayApplyForLegalAid: true,
}

export const asked = (cloud: TestCloud, as = 'resident-zhang', now?: string): Promise<Consultation> =>
  cloud.ok(consultation, 'ask', { id: phoneId(), text: unpaidWages, category: '03' }, as, { ...(now !== undefined && { now }) })

export async function claimed(cloud: TestCloud, as?: string, now?: string): Promise<Consultation> {
  const { id } = await asked(cloud, as, now)
  return cloud.ok(consultation, 'claim', { id }, 'lawyer-chen', { ...(now !== undefined && { now }) })
}

export async function answered(cloud: TestCloud, as?: string, now?: string): Promise<Consultation> {
  const { id } = await claimed(cloud, as, now)
  return cloud.ok(consultation, 'answer', { id, answerId: phoneId(), ...goodAnswer }, 'lawyer-chen', { ...(now !== undefined && { now }) })
}

export async function closed(cloud: TestCloud, as = 'resident-zhang', now?: string): Promise<Consultation> {
  const { id } = await answered(cloud, as, now)
  return cloud.ok(consultation, 'close', { id }, as, { ...(now !== undefined && { now }) })
}
