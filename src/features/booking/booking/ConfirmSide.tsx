import { useState } from 'react'
import { goTo, useActing } from '@/platform'
import { FailureNotice } from '@/parts/FailureNotice'
import { Button, Cell, Cells, Sheet, Stack, TextField } from '@/ui'
import { bookings } from '../bookings'

/** The other side of a mediation: types the code it was sent, and takes part in it. */
export function ConfirmSide() {
  const [open, setOpen] = useState(false)
  const [code, setCode] = useState('')
  const { busy, failure, act, again } = useActing()
  const confirm = () =>
    act(
      () => bookings.confirmSide({ inviteCode: code.trim() }),
      ({ id }) => {
        setOpen(false)
        void goTo('booking', { id })
      },
    )
  return (
    <>
      <Cells>
        <Cell label="别人约我调解" hint="收到确认码的，点这里确认" icon="agree" onPress={() => setOpen(true)} />
      </Cells>
      <Sheet open={open} title="确认参加调解" onClose={() => setOpen(false)}>
        <Stack gap={3}>
          <TextField label="对方发来的确认码" purpose="认出是哪一次调解" value={code} maxLength={64} onChange={setCode} />
          {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
          <Button kind="main" block busy={busy} onPress={() => void confirm()}>
            确认参加
          </Button>
        </Stack>
      </Sheet>
    </>
  )
}
