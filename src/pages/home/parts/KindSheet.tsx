import { View } from '@tarojs/components'
import { goTo } from '@/platform'
import { needOf } from '@/shared/booking/needs'
import type { serviceKinds } from '@/shared/directory/serviceKinds'
import { Button, CallButton, Sheet, Stack } from '@/ui'
import { kindWays } from './kindWays'

/** 明白办 for one kind of service: what it is, what to bring, and the ways to it that are open now. */
export function KindSheet({ kind, onClose }: { kind: (typeof serviceKinds)[number] | null; onClose: () => void }) {
  return (
    <Sheet open={kind !== null} title={kind?.name ?? ''} onClose={onClose}>
      {kind !== null && <Ways kind={kind} onLeave={onClose} />}
    </Sheet>
  )
}

function Ways({ kind, onLeave }: { kind: (typeof serviceKinds)[number]; onLeave: () => void }) {
  const { need, words } = kindWays[kind.code]
  const leave = (go: () => Promise<void>) => () => {
    onLeave()
    void go()
  }
  return (
    <Stack gap={4}>
      <View>{`${kind.meaning}。${words}`}</View>
      {need !== null && <View>{`来的时候带：${needOf(need).bring.join('、')}。`}</View>}
      <Stack gap={3}>
        {need !== null && (
          <Button kind="main" block icon="booking" onPress={leave(() => goTo('place', { need }))}>
            约时间
          </Button>
        )}
        <Button kind="quiet" block icon="ask" onPress={leave(() => goTo('ask'))}>
          先在手机上问律师
        </Button>
        <CallButton phone="12348" label="打电话问" block />
      </Stack>
    </Stack>
  )
}
