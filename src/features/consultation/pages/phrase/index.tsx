import { useEffect, useState } from 'react'
import { useActing, usePages } from '@/platform'
import { consultationRefusals } from '@/shared/consultation/refusals'
import { fields, mistakeIn } from '@/shared/fields'
import { ConsultationCard } from '@/parts/ConsultationCard'
import { FailureNotice } from '@/parts/FailureNotice'
import { MoreButton } from '@/parts/MoreButton'
import { quickExit } from '@/parts/quickExit'
import { Screen } from '@/parts/Screen'
import { Button, Empty, Notice, Stack, TextField } from '@/ui'
import { consultations } from '../../consultations'
import { keepOpen, opened } from '../../opened'

/** 用暗语打开: the same for everybody, whether they hid something or not; what it opened is gone when the page is. */
export default function Phrase() {
  const [stands, setStands] = useState<'closed' | 'open' | 'over'>('closed')
  useEffect(() => () => keepOpen(null), [])
  const turn = (pass: string | null) => {
    keepOpen(pass)
    setStands(pass === null ? 'over' : 'open')
  }
  return stands === 'open' ? <Opened onOver={() => turn(null)} /> : <Closed isOver={stands === 'over'} onOpen={turn} />
}

function Closed({ isOver, onOpen }: { isOver: boolean; onOpen: (pass: string) => void }) {
  const [phrase, setPhrase] = useState('')
  const [error, setError] = useState<string>()
  const { act, busy, failure, forgive } = useActing()
  const open = () => {
    const missing = mistakeIn(fields.phrase, phrase)
    setError(missing)
    if (missing !== undefined) return
    void act(
      () => consultations.reveal({ phrase }),
      ({ pass }) => onOpen(pass),
    )
  }
  const write = (words: string) => {
    setError(undefined)
    forgive()
    setPhrase(words)
  }
  const footer = (
    <Button kind="main" block busy={busy} onPress={open}>
      打开
    </Button>
  )
  return (
    <Screen {...quickExit(true)} title="写下您的暗语" lead="藏起来的咨询，写对了就打开。忘了就打 12348，或到窗口问。" footer={footer}>
      <Stack gap={4}>
        {isOver && <Notice announce>{consultationRefusals.NOT_OPEN_ANY_MORE.message}</Notice>}
        <TextField
          label="暗语"
          purpose="藏起来的时候写的那句话，只用来打开，我们不存"
          value={phrase}
          onChange={write}
          onConfirm={open}
          maxLength={fields.phrase.max}
          error={error}
        />
        {failure !== null && <FailureNotice failure={failure} onRetry={failure.next === 'retry' ? open : undefined} />}
      </Stack>
    </Screen>
  )
}

function Opened({ onOver }: { onOver: () => void }) {
  const mine = usePages(
    (from) => consultations.mine({ ...from, ...opened() }),
    ({ id }) => id,
  )
  const isOver = mine.subject.error?.code === 'NOT_OPEN_ANY_MORE'
  // Nothing that was open stays in sight beside the reason.
  useEffect(() => {
    if (isOver) onOver()
    // Once, when its time is over; the callback itself is made afresh at each drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isOver])
  return (
    <Screen
      {...quickExit(true)}
      subject={mine.subject}
      title="您的咨询"
      lead="离开这一页，就又收好了。"
      empty={mine.items.length === 0 && <Empty title="都放回列表了">在“咨询”里看。</Empty>}
    >
      <Stack gap={3}>
        {mine.items.map((line) => (
          <ConsultationCard key={line.id} line={line} />
        ))}
        <MoreButton list={mine} />
      </Stack>
    </Screen>
  )
}
