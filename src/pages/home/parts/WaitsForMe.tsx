import { connect, goTo, useCall } from '@/platform'
import type { rating } from '@/shared/rating/contract'
import { Card, Stack, Tag } from '@/ui'

const ratings = connect<typeof rating>('rating')

/** Services that ended and can still be rated. The page does not wait for it: it comes when it comes. */
export function WaitsForMe() {
  const { data } = useCall(() => ratings.waiting({}))
  if (data === null || data.length === 0) return null
  return (
    <Stack gap={3}>
      {data.slice(0, 3).map(({ record }) => (
        <Card
          key={record.id}
          title={record.about}
          tag={<Tag tone="brand">等您评一评</Tag>}
          meaning="办得好不好，您说了算。"
          onPress={() => void goTo('matter', { id: record.subjectId })}
        />
      ))}
    </Stack>
  )
}
