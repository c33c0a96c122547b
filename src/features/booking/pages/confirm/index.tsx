import { View } from '@tarojs/components'
import { goTo, usePageParams, wayBack } from '@/platform'
import { sayVisit } from '@/shared/booking/words'
import { FailureNotice } from '@/spine/FailureNotice'
import { Button, ErrorSummary, PageShell, Stack } from '@/ui'
import { needFrom } from '../../components/needParam'
import { Offers } from '../../components/Offers'
import { mistakesPlace, useWish } from '../../components/useWish'
import { WhoComes } from '../../components/WhoComes'

const fieldIds: Record<string, string> = {
  name: 'visitor-name',
  phone: 'visitor-phone',
  relation: 'visitor-relation',
  address: 'visitor-address',
  otherName: 'other-name',
  otherPhone: 'other-phone',
}

/** 核对一下: what, when, who; then it is booked. When the place was just taken, the nearest others are one tap away. */
export default function Confirm() {
  const { need: code, point: pointId = '', date = '', slot = '' } = usePageParams()
  const need = needFrom(code)
  const wish = useWish(need, { pointId, date, slot })
  const { mistakes, send, busy, failure } = wish
  const take = ({ pointId: point, date: day, slot: time }: { pointId: string; date: string; slot: string }) =>
    void goTo('confirm', { need: need.code, point, date: day, slot: time }, true)
  const footer = (
    <Button kind="main" block icon="booking" busy={busy} onPress={() => void send()}>
      约好
    </Button>
  )
  return (
    <PageShell {...wayBack} title="谁来办？" lead={`${need.name}，${sayVisit({ date, slot })}`} footer={footer}>
      <Stack gap={4}>
        <View id={mistakesPlace}>
          <Stack gap={4}>
            <ErrorSummary mistakes={Object.entries(mistakes).map(([field, message]) => ({ id: fieldIds[field] ?? '', message }))} />
            {failure !== null && <FailureNotice failure={failure} onRetry={() => void send()} />}
            <Offers failure={failure} pointId={pointId} onTake={take} />
          </Stack>
        </View>
        <WhoComes need={need} wish={wish} />
      </Stack>
    </PageShell>
  )
}
