import { useCall, useCommand, usePageParams, wayBack } from '@/platform'
import { sayMoment } from '@/shared/time'
import { CalledShell } from '@/parts/CalledShell'
import { FailureNotice } from '@/parts/FailureNotice'
import { Button, Card, Tag } from '@/ui'
import { specimens } from '../../specimens'

/** One 样品: what it says, where it stands, what can be done. */
export default function SpecimenPage() {
  const { id = '' } = usePageParams('specimen')
  const called = useCall(() => specimens.read({ id }), id)
  const closing = useCommand()
  const close = async () => {
    const closed = await closing.run(() => specimens.close({ id }))
    if (closed !== null) called.put(closed)
  }
  const shown = called.data
  return (
    <CalledShell {...wayBack} title="样品" called={called}>
      {shown !== null && (
        <Card title={shown.what} tag={<Tag tone="neutral">{shown.state === 'open' ? '等着办' : '已结束'}</Tag>}>
          {sayMoment(shown.openedAt)} 提出
        </Card>
      )}
      {closing.failure !== null && <FailureNotice failure={closing.failure} />}
      {shown?.actions.includes('close') && (
        <Button kind="quiet" block busy={closing.busy} onPress={() => void close()}>
          不用办了，结束
        </Button>
      )}
    </CalledShell>
  )
}
