import { View } from '@tarojs/components'
import { goTo } from '@/platform'
import { sayDistance } from '@/shared/directory/distance'
import type { ServicePoint } from '@/shared/directory/contract'
import { sayOpening } from '@/shared/directory/opening'
import { Card, Tag } from '@/ui'

/** A service point as the phone may know it: what it remembered from last time does not say whether it is open now. */
export type KnownPoint = Omit<ServicePoint, 'opening'> & Partial<Pick<ServicePoint, 'opening'>>

/**
 * One service point: its name, whether it is open, how far it is; a tap says where it is and what can be done there.
 * @param metres how far it is, if that is known
 * @param book a tap leads to what can be booked there at once
 */
export function PointCard({ point, metres, book = false }: { point: KnownPoint; metres?: number; book?: boolean }) {
  const { id, name, sample, hours, opening, location } = point
  const far = metres === undefined ? '' : `，${sayDistance(metres, location?.approximate ?? false)}`
  const now = new Date().toISOString()
  return (
    <Card
      title={name}
      tag={sample && !name.includes('示例') ? <Tag tone="caution">示例</Tag> : undefined}
      meaning={opening === undefined ? hours : `${sayOpening(opening, now)}${far}`}
      onPress={() => void (book ? goTo('needs', { point: id }) : goTo('point', { id }))}
    >
      {opening !== undefined && <View>{hours}</View>}
    </Card>
  )
}
