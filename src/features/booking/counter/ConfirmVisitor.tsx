import { useState } from 'react'
import { useActing, type Acted } from '@/platform'
import type { Seeable } from '@/shared/booking/contract'
import { fill } from '@/shared/contract/fill'
import { FailureNotice } from '@/parts/FailureNotice'
import { Button, ChoiceGroup, Sheet, Stack } from '@/ui'
import { bookings } from '../bookings'

const everything: readonly Seeable[] = ['elder', 'disabled', 'inPerson', 'helper']

const options: Readonly<Record<Seeable, { readonly label: string; readonly hint: string }>> = {
  elder: { label: '看过证件：{law.elderAge} 岁以上', hint: '以后网上预约不再暂停' },
  disabled: { label: '看过证件：残疾人', hint: '以后网上预约不再暂停' },
  inPerson: { label: '本人来了', hint: '不再占帮忙的人的名额' },
  helper: { label: '帮忙的人可以多帮几位', hint: '见过他，最多帮 {limit.othersAtWindow} 位' },
}

interface Props {
  /** Whose booking: what the QR code holds, six digits, or a name. */
  readonly find: string
  /** Who, for a screen reader and the title; empty where it is not known yet. */
  readonly name: string
  /** What can be confirmed; everything unless told. */
  readonly seeable?: readonly Seeable[]
  readonly subject: Acted
  readonly onSeen: (name: string) => void
}

/** 核对: what the window has seen of who comes, once and for good. */
export function ConfirmVisitor({ find, name, seeable = everything, subject, onSeen }: Props) {
  const [open, setOpen] = useState(false)
  const [seen, setSeen] = useState<Seeable[]>([])
  const { busy, failure, act, again } = useActing(subject)
  const confirm = () =>
    act(
      () => bookings.confirmVisitor({ find, seen }),
      (done) => {
        setOpen(false)
        setSeen([])
        onSeen(done.name)
        void subject.reload()
      },
    )
  return (
    <>
      <Button kind="link" label={name === '' ? '核对身份' : `${name}，核对身份`} disabled={find === ''} onPress={() => setOpen(true)}>
        核对身份
      </Button>
      <Sheet open={open} title={name === '' ? '核对身份' : `核对${name}`} onClose={() => setOpen(false)}>
        <Stack gap={3}>
          <ChoiceGroup
            multiple
            label="您看到了什么？"
            hint="只选当面看过的；会记下是您核对的"
            value={seen}
            onChange={setSeen}
            options={seeable.map((what) => ({ value: what, label: fill(options[what].label), hint: fill(options[what].hint) }))}
          />
          {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
          <Button kind="main" block busy={busy} disabled={seen.length === 0} onPress={() => void confirm()}>
            核对过了
          </Button>
        </Stack>
      </Sheet>
    </>
  )
}
