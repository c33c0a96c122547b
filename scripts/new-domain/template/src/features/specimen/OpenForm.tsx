import { useState } from 'react'
import { goTo, noId, useActing, useDraft, useSending } from '@/platform'
import { mistakeIn } from '@/shared/fields'
import type { Specimen } from '@/shared/specimen/contract'
import { fields } from '@/shared/specimen/fields'
import { FailureNotice } from '@/parts/FailureNotice'
import { Button, Stack, TextArea } from '@/ui'
import { specimens } from './specimens'

/** Opens a 样品. What was written stays on the phone until it has been sent. */
export function OpenForm() {
  const [draft, change, clear] = useDraft('draft-specimen', { what: '', ...noId })
  const [mistake, setMistake] = useState<string>()
  const { act, again, busy, failure, forgive } = useActing()
  const { send } = useSending<Specimen>(act, { kept: [draft, change] })
  const write = (what: string) => {
    setMistake(undefined)
    forgive()
    change({ what, ...noId })
  }
  const open = () => {
    const found = mistakeIn(fields.what, draft.what)
    setMistake(found)
    if (found !== undefined) return
    void send(
      (id) => specimens.open({ id, what: draft.what }),
      ({ id }) => {
        clear()
        void goTo('specimen', { id })
      },
    )
  }
  const { label, min, max } = fields.what
  return (
    <Stack gap={3}>
      <TextArea label={label} value={draft.what} onChange={write} minLength={min} maxLength={max} error={mistake} />
      {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
      <Button block icon="send" busy={busy} onPress={open}>
        提出
      </Button>
    </Stack>
  )
}
