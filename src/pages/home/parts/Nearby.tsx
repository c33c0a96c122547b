import { View } from '@tarojs/components'
import { goTo, useIdentity } from '@/platform'
import { PointCard } from '@/parts/PointCard'
import { Button, Notice, Stack } from '@/ui'
import { Part } from './Part'
import { useNearby } from './useNearby'

/** 离您近的服务点: there at once without asking for anything; by distance when the person wants it. */
export function Nearby() {
  const { preferences } = useIdentity()
  const { near, asking, ask } = useNearby(preferences.large ? 2 : 3)
  const choose = (
    <Button kind="quiet" icon="place" onPress={() => void goTo('bookings')}>
      去“预约”按地方选
    </Button>
  )
  return (
    <Part title="离您近的服务点">
      <Stack gap={3}>
        {near.map(({ point, metres }) => (
          <PointCard key={point.id} point={point} metres={metres} />
        ))}
        {near.some(({ point, metres }) => metres !== undefined && point.location?.approximate) && (
          <View>示例的位置只是大概，出门前先打 12348。</View>
        )}
        <Button kind="link" icon="place" onPress={() => void goTo('points')}>
          看全部服务点和司法所
        </Button>
        {asking === 'refused' ? (
          <Notice tone="neutral" announce action={choose}>
            没拿到您的位置，不要紧，可以自己选县区。
          </Notice>
        ) : (
          asking !== 'known' && (
            <Stack gap={1}>
              <Button kind="quiet" block icon="place" busy={asking === 'asking'} onPress={() => void ask()}>
                按距离找
              </Button>
              <View>只在手机上算远近，不发出去，不保存。</View>
            </Stack>
          )
        )}
      </Stack>
    </Part>
  )
}
