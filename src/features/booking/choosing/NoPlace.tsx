import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { goTo } from '@/platform'
import { Button, CallButton, Notice, Stack } from '@/ui'

/** No place free is never a dead end: another point, the phone, a question online. `why`: see nextPlace.ts. */
export function NoPlace({ need, why, children }: { need: string; why: string; children?: ReactNode }) {
  return (
    <Notice tone="caution" title={why}>
      <Stack gap={3}>
        <View>还有这些办法：</View>
        {children}
        <Button kind="quiet" block onPress={() => void goTo('place', { need }, true)}>
          换个地方
        </Button>
        <Button kind="quiet" block onPress={() => void goTo('ask')}>
          先在网上问律师
        </Button>
        <CallButton phone="12348" label="打电话问" block />
      </Stack>
    </Notice>
  )
}
