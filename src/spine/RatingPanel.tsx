import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { connect, reveal, useCall, type Called } from '@/platform'
import type { rating, RatedRecord } from '@/shared/rating/contract'
import { Skeleton } from '@/ui'
import { FailureNotice } from './FailureNotice'
import { RateForm } from './RateForm'
import { RatedNotice, ShutNotice } from './RatedNotice'

const ratings = connect<typeof rating>('rating')
const place = 'rating'
// A browser moves the focus here, so that it is read out; WeChat knows no focus of that kind.
const focusable = process.env.TARO_ENV === 'h5' ? { tabindex: '-1' } : {}

/**
 * 评一评, at the end of any service: five equal grades, once. Shows what was said when it has been rated.
 * With `arrive` it comes into view by itself, for who has just ended the service.
 */
export function RatingPanel({ recordId, arrive = false }: { recordId: string; arrive?: boolean }) {
  const called = useCall(() => ratings.ofRecord({ recordId }), recordId)
  const there = called.data !== null
  useEffect(() => {
    if (arrive && there) reveal(place)
  }, [arrive, there])
  return (
    <View id={place} {...focusable}>
      <Content called={called} recordId={recordId} />
    </View>
  )
}

function Content({ called, recordId }: { called: Called<RatedRecord>; recordId: string }) {
  const { data, error, reload, put } = called
  if (data === null) return error === null ? <Skeleton lines={3} /> : <FailureNotice failure={error} onRetry={() => void reload()} />
  if (data.rating !== null) return <RatedNotice record={data.record} given={data.rating} />
  return data.mayRate ? (
    <RateForm recordId={recordId} onRated={put} onMovedOn={() => void reload()} />
  ) : (
    <ShutNotice rateUntil={data.rateUntil} />
  )
}
