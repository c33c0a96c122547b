import { useState } from 'react'
import type { PriorityGroup } from '@/shared/booking/contract'
import { fields } from '@/shared/fields'
import { Button, ChoiceGroup, Sheet, Stack, TextField } from '@/ui'
import { groups } from '../choosing/priorityGroups'

interface PriorityNumberProps {
  readonly busy: boolean
  readonly onTake: (who: { readonly name: string; readonly groups: PriorityGroup[] }) => Promise<void>
}

/** A number for who is called first; told by the person, never asked for proof. */
export function PriorityNumber({ busy, onTake }: PriorityNumberProps) {
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<PriorityGroup[]>([])
  const take = async () => {
    await onTake({ name, groups: chosen })
    setOpen(false)
    setName('')
    setChosen([])
  }
  return (
    <>
      <Button kind="link" onPress={() => setOpen(true)}>
        取一个优先号
      </Button>
      <Sheet open={open} title="取一个优先号" onClose={() => setOpen(false)}>
        <Stack gap={3}>
          <TextField label="怎么称呼" optional value={name} maxLength={fields.walkInName.max} onChange={setName} />
          <ChoiceGroup multiple label="为什么优先" value={chosen} onChange={setChosen} options={groups()} />
          <Button kind="main" block busy={busy} disabled={chosen.length === 0} onPress={() => void take()}>
            取优先号
          </Button>
        </Stack>
      </Sheet>
    </>
  )
}
