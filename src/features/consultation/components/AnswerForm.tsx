import { View } from '@tarojs/components'
import type { Consultation } from '@/shared/consultation/contract'
import { fields as rules } from '@/shared/fields'
import { FailureNotice } from '@/parts/FailureNotice'
import { Button, Card, ChoiceGroup, ErrorSummary, Stack, TextArea } from '@/ui'
import { BasisRows } from './BasisRows'
import { DeadlineFields } from './DeadlineFields'
import type { Acting } from './useConsultation'
import { mistakesPlace, useAnswer } from './useAnswer'

const fields = [
  ['conclusion', 'answer-conclusion'],
  ['basis', 'answer-basis'],
  ['steps', 'answer-steps'],
  ['deadline', 'answer-deadline'],
  ['legalAid', 'answer-legal-aid'],
] as const
const ids = Object.fromEntries(fields) as Record<(typeof fields)[number][0], string>
const legalAid = [
  { value: 'yes', label: '可以申请，提醒对方' },
  { value: 'no', label: '这件事不用提醒' },
] as const

// Choices have no input of their own for the summary's line to jump to.
const focusable = process.env.TARO_ENV === 'h5' ? { tabindex: '-1' } : {}

/** 答复: in the order in which the resident reads it. */
export function AnswerForm({ consultation, acting }: { consultation: Consultation; acting: Acting }) {
  const { draft, write, mistakes, send, first } = useAnswer(consultation, acting)
  const list = fields.flatMap(([field, id]) => (mistakes[field] === undefined ? [] : [{ id, message: mistakes[field] ?? '' }]))
  return (
    <Card title={first ? '写答复' : '答追问'}>
      <Stack gap={4}>
        <View id={mistakesPlace}>
          <Stack gap={4}>
            <ErrorSummary mistakes={list} />
            <TextArea
              id={ids.conclusion}
              label="直接回答"
              hint="先说能不能、该不该"
              value={draft.conclusion}
              onChange={(conclusion) => write({ conclusion })}
              maxLength={rules.answer.max}
              rows={4}
              error={mistakes.conclusion}
            />
          </Stack>
        </View>
        <BasisRows id={ids.basis} rows={draft.basis} error={mistakes.basis} onChange={(basis) => write({ basis })} />
        <TextArea
          id={ids.steps}
          label="怎么做"
          hint="步骤、材料、找哪个机关"
          value={draft.steps}
          onChange={(steps) => write({ steps })}
          maxLength={rules.steps.max}
          rows={4}
          error={mistakes.steps}
        />
        <DeadlineFields id={ids.deadline} date={draft.deadlineDate} what={draft.deadlineWhat} error={mistakes.deadline} onChange={write} />
        <View id={ids.legalAid} {...focusable}>
          <ChoiceGroup
            label="能不能申请法律援助"
            value={draft.legalAid === '' ? undefined : draft.legalAid}
            onChange={(chosen) => write({ legalAid: chosen })}
            error={mistakes.legalAid}
            options={legalAid}
          />
        </View>
        {acting.failure !== null && <FailureNotice failure={acting.failure} onRetry={acting.again} here="openConsultation" />}
        <Button kind="main" block icon="send" busy={acting.busy} onPress={send}>
          发出答复
        </Button>
      </Stack>
    </Card>
  )
}
