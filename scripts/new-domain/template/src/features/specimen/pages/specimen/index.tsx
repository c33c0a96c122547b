import { useActing, usePageParams, useSubject } from '@/platform'
import { stateWords } from '@/shared/specimen/words'
import { sayMoment } from '@/shared/time'
import { FailureNotice } from '@/parts/FailureNotice'
import { Screen } from '@/parts/Screen'
import { Button, Card, Stack, Tag } from '@/ui'
import { specimens } from '../../specimens'

/** One 样品: what it says, where it stands, what can be done. */
export default function SpecimenPage() {
  const { id = '' } = usePageParams('specimen')
  const subject = useSubject(() => specimens.read({ id }), { about: id })
  const { act, again, busy, failure } = useActing(subject)
  return (
    <Screen title="样品" subject={subject}>
      {({ what, state, openedAt, actions }) => (
        <Stack gap={4}>
          <Card title={what} tag={<Tag tone="neutral">{stateWords[state]}</Tag>} meaning={`${sayMoment(openedAt)} 提出`} />
          {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
          {actions.includes('close') && (
            <Button kind="quiet" block busy={busy} onPress={() => void act(() => specimens.close({ id }), subject.put)}>
              不用办了，结束
            </Button>
          )}
        </Stack>
      )}
    </Screen>
  )
}
