import { textLimits, type Consultation } from '@/shared/consultation/contract'
import { sayDate } from '@/shared/time'
import { FailureNotice } from '@/spine/FailureNotice'
import { Button, Card, ChoiceGroup, DatePick, ErrorSummary, Stack, TextArea, TextField } from '@/ui'
import { BasisRows } from './BasisRows'
import { useAnswer } from './useAnswer'

const fieldIds = { conclusion: 'answer-conclusion', basis: 'answer-basis', steps: 'answer-steps', deadline: 'answer-deadline', legalAid: 'answer-legal-aid' } as const

/** 答复: in the order in which the resident reads it. */
export function AnswerForm({ matter, onSent }: { matter: Consultation; onSent: (fresh: Consultation) => void }) {
  const { draft, write, mistakes, send, first, busy, failure } = useAnswer(matter, onSent)
  const list = Object.entries(mistakes).map(([field, message]) => ({ id: fieldIds[field as keyof typeof fieldIds], message }))
  return (
    <Card title={first ? '写答复' : '答追问'}>
      <Stack gap={4}>
        <ErrorSummary mistakes={list} />
        <TextArea id={fieldIds.conclusion} label="直接回答" value={draft.conclusion} onChange={(conclusion) => write({ conclusion })} maxLength={textLimits.answer.max} rows={4} error={mistakes.conclusion} />
        <BasisRows rows={draft.basis} error={mistakes.basis} onChange={(basis) => write({ basis })} />
        <TextArea id={fieldIds.steps} label="怎么做" hint="步骤、材料、找哪个机关" value={draft.steps} onChange={(steps) => write({ steps })} maxLength={textLimits.steps.max} rows={4} error={mistakes.steps} />
        <DatePick label="期限" optional value={draft.deadlineDate} say={(day) => sayDate(day)} onChange={(deadlineDate) => write({ deadlineDate })} />
        <TextField id={fieldIds.deadline} label="到期要办的事" optional value={draft.deadlineWhat} maxLength={100} onChange={(deadlineWhat) => write({ deadlineWhat })} error={mistakes.deadline} />
        <ChoiceGroup
          label="能不能申请法律援助"
          value={draft.legalAid === '' ? undefined : draft.legalAid}
          onChange={(legalAid) => write({ legalAid })}
          error={mistakes.legalAid}
          options={[
            { value: 'yes', label: '可以申请，提醒对方' },
            { value: 'no', label: '这件事不用提醒' },
          ]}
        />
        {failure !== null && <FailureNotice failure={failure} onRetry={() => void send()} />}
        <Button kind="main" block icon="send" busy={busy} onPress={() => void send()}>
          发出答复
        </Button>
      </Stack>
    </Card>
  )
}
