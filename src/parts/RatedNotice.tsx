import { View } from '@tarojs/components'
import type { RatingView } from '@/shared/rating/contract'
import { gradeName, isBad } from '@/shared/rating/grades'
import { reasons } from '@/shared/rating/reasons'
import type { ServiceRecordView } from '@/shared/record/contract'
import { sayMoment } from '@/shared/time'
import { CallButton, Notice } from '@/ui'

/** What was said, when, and what becomes of it. */
export function RatedNotice({ record, given }: { record: ServiceRecordView; given: RatingView }) {
  const now = new Date().toISOString()
  const said = given.reasons.flatMap((code) => reasons[given.grade].filter((reason) => reason.code === code).map(({ text }) => text))
  return (
    <Notice tone={isBad(given.grade) ? 'neutral' : 'good'} title={`您评了：${gradeName(given.grade)}`} announce>
      <View>{`${record.about}，${sayMoment(given.ratedAt, now)} 评的。`}</View>
      {said.length > 0 && <View>{said.join('、')}</View>}
      {given.words !== '' && <View>{`“${given.words}”`}</View>}
      <View>{`${isBad(given.grade) ? '谢谢您说实话。' : '谢谢您。'}评价会原样计入统计，没有人能改或删。`}</View>
    </Notice>
  )
}

/** It can no longer be rated: until when it could, and where to say it instead. */
export function ShutNotice({ rateUntil }: { rateUntil: string }) {
  return (
    <Notice tone="neutral" title="评价时间过了" action={<CallButton phone="12348" label="说意见" />}>
      {`这次服务可以评到 ${sayMoment(rateUntil, new Date().toISOString())}。还有意见，请打电话说。`}
    </Notice>
  )
}
