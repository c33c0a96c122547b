import { goTo, usePageParams, wayBack } from '@/platform'
import { sayVisit } from '@/shared/booking/words'
import { FailureNotice } from '@/spine/FailureNotice'
import { Button, Cell, Cells, ErrorSummary, PageShell, Stack } from '@/ui'
import { needFrom } from '../../components/needParam'
import { useWish } from '../../components/useWish'
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
  const footer = (
    <Button kind="main" block icon="booking" busy={busy} onPress={() => void send()}>
      约好
    </Button>
  )
  return (
    <PageShell {...wayBack} title="谁来办？" lead={`${need.name}，${sayVisit({ date, slot })}`} footer={footer}>
      <Stack gap={4}>
        <ErrorSummary mistakes={Object.entries(mistakes).map(([field, message]) => ({ id: fieldIds[field] ?? '', message }))} />
        {failure !== null && <FailureNotice failure={failure} onRetry={() => void send()} />}
        {failure?.offers !== undefined && failure.offers.length > 0 && (
          <Cells>
            {failure.offers.map((offer) => (
              <Cell
                key={`${offer.date} ${offer.slot}`}
                label={sayVisit({ date: offer.date ?? '', slot: offer.slot ?? '' })}
                hint="改约这个时间"
                onPress={() =>
                  void goTo(
                    'confirm',
                    { need: need.code, point: offer.pointId ?? pointId, date: offer.date ?? '', slot: offer.slot ?? '' },
                    true,
                  )
                }
              />
            ))}
          </Cells>
        )}
        <WhoComes need={need} wish={wish} />
      </Stack>
    </PageShell>
  )
}
