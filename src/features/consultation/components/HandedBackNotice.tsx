import { View } from '@tarojs/components'
import type { Consultation } from '@/shared/consultation/contract'
import { handBackWords } from '@/shared/consultation/handBack'
import { sayMoment } from '@/shared/time'
import { Notice } from '@/ui'

/** For the next lawyer: why the one before gave it back. */
export function HandedBackNotice({ consultation: { handedBack } }: { consultation: Pick<Consultation, 'handedBack'> }) {
  if (handedBack === null) return null
  const { why, words, at } = handedBack
  return (
    <Notice tone="neutral" title={`前一位律师退回了：${handBackWords[why]}`}>
      {words !== '' && <View>{`“${words}”`}</View>}
      <View>{`${sayMoment(at, new Date().toISOString())} 退回。提问的人看不到原因。`}</View>
    </Notice>
  )
}
