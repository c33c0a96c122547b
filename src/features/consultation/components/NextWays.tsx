import { goTo } from '@/platform'
import { Button, CallButton, Card, Stack } from '@/ui'

/** 还没解决: what is still open to them, each one tap away. */
export function NextWays() {
  return (
    <Card title="还没解决，还有这些办法" meaning="约见不收钱；法律援助符合条件的也不收。">
      <Stack gap={3}>
        <Button kind="main" block icon="booking" onPress={() => void goTo('place', { need: 'advice' })}>
          约个时间，当面问律师
        </Button>
        <CallButton phone="12348" label="打电话问" block />
        <Button kind="quiet" block icon="booking" onPress={() => void goTo('place', { need: 'legalAid' })}>
          申请法律援助，请人帮您办
        </Button>
      </Stack>
    </Card>
  )
}
