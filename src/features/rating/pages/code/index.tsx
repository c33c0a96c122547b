import { useEffect, useState } from 'react'
import { connect, usePageParams } from '@/platform'
import type { RatedRecord, rating, FoundByCode } from '@/shared/rating/contract'
import { sayMoment } from '@/shared/time'
import { RateForm } from '@/parts/RateForm'
import { RatedNotice, ShutNotice } from '@/parts/RatedNotice'
import { Screen } from '@/parts/Screen'
import { Button, Card, Notice, Stack } from '@/ui'
import { CodeForm } from '../../code/CodeForm'
import { useFinding, type Find } from '../../code/useFinding'

const ratings = connect<typeof rating>('rating')

/** 用号条评价: whoever holds a walk-in's paper says how the service was, without an account. Scanned, it opens with the service at once. */
export default function RateByCode() {
  const { token } = usePageParams('rateByCode')
  const finding = useFinding()
  const { find, found, look, forget } = finding
  useEffect(() => {
    if (token !== undefined) void look({ token })
  }, [token]) // eslint-disable-line react-hooks/exhaustive-deps -- once for what the page was opened with
  return (
    <Screen title="用号条评价" lead="在窗口取过号、办完了事，凭号条评一评。不用注册，没有微信也能评。">
      {find === null || found === null ? (
        <CodeForm finding={finding} />
      ) : (
        <Found find={find} found={found} again={() => look(find)} onAnother={forget} />
      )}
    </Screen>
  )
}

interface FoundProps {
  readonly find: Find
  readonly found: FoundByCode
  readonly again: () => Promise<void>
  readonly onAnother: () => void
}

function Found({ find, found, again, onAnother }: FoundProps) {
  const [rated, setRated] = useState<RatedRecord | null>(null)
  const { pointName, number, about, rateUntil, mayRate } = found
  return (
    <Stack gap={4}>
      <Card title={`${number}，${about}`} meaning={`${pointName}。可以评到 ${sayMoment(rateUntil)}。`} />
      {rated?.rating && <RatedNotice record={rated.record} given={rated.rating} />}
      {rated === null && found.rated && (
        <Notice tone="neutral" title="这张号条已经评过了">
          每次服务评一次。不是您评的，请打 12348 说明。
        </Notice>
      )}
      {rated === null && !found.rated && !mayRate && <ShutNotice rateUntil={rateUntil} />}
      {rated === null && mayRate && (
        <RateForm draft="by-code" rate={(said) => ratings.rateByCode({ find, ...said })} onRated={setRated} reload={again} />
      )}
      <Button kind="link" onPress={onAnother}>
        评另一张号条
      </Button>
    </Stack>
  )
}
