import { useState } from 'react'
import { useActing, useDraft } from '@/platform'
import type { Reply } from '@/shared/contract'
import type { RatedRecord } from '@/shared/rating/contract'
import { fields } from '@/shared/fields'
import { reasons } from '@/shared/rating/reasons'
import { Button, Card, ChoiceGroup, GradeChoice, Stack, TextArea, type Grade } from '@/ui'
import { FailureNotice } from './FailureNotice'

/** What is said of a service. */
interface Said {
  readonly grade: Grade
  readonly reasons: string[]
  readonly words: string
}

interface Props {
  /** What its words are kept under while they are being written. */
  readonly draft: string
  /** Sends it: for a record of one's own, or by a paper's code. */
  readonly rate: (said: Said) => Promise<Reply<RatedRecord>>
  readonly onRated: (rated: RatedRecord) => void
  /** Loads what the panel shows: it was rated elsewhere, or can no longer be. */
  readonly reload: () => Promise<void>
}

/** Grade 1 takes as many taps as grade 5: choose, send. Reasons and words may be left out at every grade. */
export function RateForm(props: Props) {
  const { grade, choose, chosen, setChosen, words, write, send, busy, failure } = useRating(props)
  return (
    <Card title="这次服务怎么样？" meaning="每次服务评一次，交了就不能改。给您办事的人看不到是谁评的。">
      <Stack gap={4}>
        <GradeChoice label="选一个" value={grade} onChange={choose} />
        {grade !== undefined && (
          <>
            <ChoiceGroup
              multiple
              optional
              label="为什么"
              value={chosen}
              onChange={setChosen}
              options={reasons[grade].map(({ code, text }) => ({ value: code, label: text }))}
            />
            <TextArea
              label="想说的话"
              optional
              purpose="监督的人看得到，看不到是谁写的"
              value={words}
              onChange={write}
              maxLength={fields.ratingWords.max}
              rows={3}
            />
          </>
        )}
        {failure !== null && <FailureNotice failure={failure} onRetry={send} />}
        <Button kind="main" block icon="rate" busy={busy} disabled={grade === undefined} onPress={send}>
          交评价
        </Button>
      </Stack>
    </Card>
  )
}

/** The words are kept as a draft; the grade is not, so that none is ever lit when the page opens. */
function useRating({ draft, rate, onRated, reload }: Props) {
  const [grade, setGrade] = useState<Grade>()
  const [chosen, setChosen] = useState<string[]>([])
  const [{ words }, change, clear] = useDraft(`draft-rating-${draft}`, { words: '' })
  const { busy, failure, act } = useActing({ reload })
  const choose = (next: Grade) => {
    // The reasons belong to a grade; those of another would not fit.
    if (next !== grade) setChosen([])
    setGrade(next)
  }
  const send = () => {
    if (grade === undefined) return
    void act(
      () => rate({ grade, reasons: chosen, words }),
      (rated) => {
        clear()
        onRated(rated)
      },
    )
  }
  return { grade, choose, chosen, setChosen, words, write: (text: string) => change({ words: text }), send, busy, failure }
}
