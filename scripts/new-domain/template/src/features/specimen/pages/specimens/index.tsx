import { useState } from 'react'
import { goTo, newId, useCall, useCommand, useDraft, wayBack } from '@/platform'
import type { Page } from '@/shared/paging'
import type { Specimen } from '@/shared/specimen/contract'
import { textLimits } from '@/shared/specimen/limits'
import { sayMoment } from '@/shared/time'
import { CalledShell } from '@/parts/CalledShell'
import { FailureNotice } from '@/parts/FailureNotice'
import { Button, Card, Empty, Stack, TextArea } from '@/ui'
import { specimens } from '../../specimens'

/** 我的样品: opening one, and those that there are. */
export default function SpecimensPage() {
  const called = useCall<Page<Specimen>>(() => specimens.mine({}))
  return (
    <CalledShell {...wayBack} title="我的样品" called={called}>
      <Stack gap={4}>
        <OpenForm />
        {called.data?.items.length === 0 && <Empty title="您还没有提过样品">提出以后，会出现在这里。</Empty>}
        {called.data?.items.map(({ id, what, openedAt }) => (
          <Card key={id} title={what} meaning={`${sayMoment(openedAt)} 提出`} onPress={() => void goTo('specimen', { id })} />
        ))}
      </Stack>
    </CalledShell>
  )
}

function OpenForm() {
  const [draft, change, clear] = useDraft('draft-specimen', { id: '', what: '' })
  const [missing, setMissing] = useState<string>()
  const opening = useCommand()
  const { min, max } = textLimits.what
  const open = async () => {
    setMissing(draft.what.trim().length < min ? `请至少写 ${min} 个字。` : undefined)
    if (draft.what.trim().length < min) return
    // Made before sending and kept with the draft, so that sending twice meets itself.
    const id = draft.id === '' ? newId() : draft.id
    change({ id })
    const opened = await opening.run(() => specimens.open({ id, what: draft.what }))
    if (opened === null) return
    clear()
    await goTo('specimen', { id: opened.id })
  }
  return (
    <Stack gap={3}>
      <TextArea
        label="要办的样品"
        value={draft.what}
        onChange={(what) => change({ what, id: '' })}
        minLength={min}
        maxLength={max}
        error={missing}
      />
      {opening.failure !== null && <FailureNotice failure={opening.failure} />}
      <Button block icon="send" busy={opening.busy} onPress={() => void open()}>
        提出
      </Button>
    </Stack>
  )
}
