import { View } from '@tarojs/components'
import { connect, goTo, usePageParams, useSubject } from '@/platform'
import type { directory } from '@/shared/directory/contract'
import type { Need } from '@/shared/booking/needs'
import { sayBooking } from '@/shared/booking/words'
import { FailureNotice } from '@/parts/FailureNotice'
import { helperFieldIds, HelperNotice } from '@/parts/ForWhom'
import { Screen } from '@/parts/Screen'
import { useConsent } from '@/parts/useConsent'
import { Button, Cell, Cells, ErrorSummary, Stack } from '@/ui'
import { needFrom } from '../../choosing/needParam'
import { Offers } from '../../choosing/Offers'
import { mistakesPlace, useWish } from '../../choosing/useWish'
import { WhoComes } from '../../choosing/WhoComes'

const places = connect<typeof directory>('directory')

const fieldIds: Record<string, string> = {
  name: 'visitor-name',
  phone: 'visitor-phone',
  ...helperFieldIds,
  address: 'visitor-address',
  otherName: 'other-name',
  otherPhone: 'other-phone',
}

/** 核对一下: what, when, who; then it is booked. When the place was just taken, the nearest others are one tap away. */
export default function Confirm() {
  const { need: code, point: pointId = '', date = '', slot = '' } = usePageParams('confirm')
  const need = needFrom(code)
  const isChosen = date !== '' && slot !== '' && pointId !== ''
  const consent = useConsent('book', '同意，约好')
  const wish = useWish(need, { pointId, date, slot }, consent.before)
  const { mistakes, send, busy, failure } = wish
  const take = ({ pointId: point, date: day, slot: time }: { pointId: string; date: string; slot: string }) =>
    void goTo('confirm', { need: need.code, point, date: day, slot: time }, true)
  if (!isChosen) return <NotChosen need={need} pointId={pointId} />
  const footer = (
    <Button kind="main" block icon="booking" busy={busy} onPress={send}>
      约好
    </Button>
  )
  return (
    <Screen title="谁来办？" lead={`${need.name}，${sayBooking({ date, slot })}`} footer={footer}>
      <Stack gap={4}>
        <HelperNotice value={wish.who} />
        <View id={mistakesPlace}>
          <Stack gap={4}>
            <ErrorSummary mistakes={Object.entries(mistakes).map(([field, message]) => ({ id: fieldIds[field] ?? '', message }))} />
            {failure !== null && <FailureNotice failure={failure} onRetry={send} />}
            <Offers failure={failure} need={need.code} wanted={{ pointId, date, slot }} onTake={take} />
          </Stack>
        </View>
        <Where pointId={pointId} />
        <WhoComes need={need} wish={wish} />
      </Stack>
      {consent.sheet}
    </Screen>
  )
}

/** Opened without a time: by an address that was cut, or typed. */
function NotChosen({ need, pointId }: { need: Need; pointId: string }) {
  const choose = () =>
    void (pointId === '' ? goTo('place', { need: need.code }, true) : goTo('time', { need: need.code, point: pointId }, true))
  return (
    <Screen title="还没选时间" lead="先选好地方和时间，再填谁来办。">
      <Button kind="main" block onPress={choose}>
        {pointId === '' ? '去选地方' : '去选时间'}
      </Button>
    </Screen>
  )
}

/** Where to come, which the page does not wait for. */
function Where({ pointId }: { pointId: string }) {
  const { data, state } = useSubject(() => places.servicePoint({ id: pointId }), { about: pointId })
  if (data === null && state !== 'loading') return null
  return (
    <Cells>
      <Cell label="地方" icon="place" hint={data?.name ?? '正在看…'} />
      <Cell label="地址" hint={data?.address ?? '正在看…'} />
    </Cells>
  )
}
