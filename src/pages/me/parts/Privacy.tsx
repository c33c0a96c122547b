import { goTo } from '@/platform'
import { Button, Card } from '@/ui'

/** What is stored, in a sentence; the whole of it one tap away, for everybody. */
export function Privacy() {
  const whole = (
    <Button kind="quiet" onPress={() => void goTo('privacy')}>
      看全部，收回同意
    </Button>
  )
  return (
    <Card title="我们记下了什么" footer={whole}>
      您问的事只有您和值班律师看得到，预约只有您和服务点看得到。评价是谁打的，不告诉被评的人。
    </Card>
  )
}
