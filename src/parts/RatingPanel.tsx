import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { connect, reveal } from '@/platform'
import type { rating, RatedRecord } from '@/shared/rating/contract'
import { RateForm } from './RateForm'
import { RatedNotice, ShutNotice } from './RatedNotice'

const ratings = connect<typeof rating>('rating')
const place = 'rating'
// A browser moves the focus here, so that it is read out; WeChat knows no focus of that kind.
const focusable = process.env.TARO_ENV === 'h5' ? { tabindex: '-1' } : {}

/**
 * 评一评, at the end of any service: five equal grades, once. Shows what was said when it has been rated.
 * With `arrive` it comes into view by itself, for who has just ended the service or came to rate it.
 * @param rated what the screen's own call brought along
 */
export function RatingPanel({ rated, arrive = false }: { rated: RatedRecord; arrive?: boolean }) {
  const [since, setSince] = useState<RatedRecord | null>(null)
  useEffect(() => {
    if (arrive) reveal(place)
  }, [arrive])
  const { record, rating, mayRate, rateUntil } = since ?? rated
  // It was rated elsewhere meanwhile, or its time is over.
  const refresh = async () => {
    const reply = await ratings.ofRecord({ recordId: record.id })
    if (reply.ok) setSince(reply.data)
  }
  return (
    <View id={place} {...focusable}>
      {rating !== null && <RatedNotice record={record} given={rating} />}
      {rating === null && mayRate && (
        <RateForm draft={record.id} rate={(said) => ratings.rate({ recordId: record.id, ...said })} onRated={setSince} reload={refresh} />
      )}
      {rating === null && !mayRate && <ShutNotice rateUntil={rateUntil} />}
    </View>
  )
}
