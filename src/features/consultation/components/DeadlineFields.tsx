import { fields } from '@/shared/fields'
import { dateOf, sayDate } from '@/shared/time'
import { Button, DatePick, Stack, TextField } from '@/ui'

interface Deadline {
  readonly deadlineDate: string
  readonly deadlineWhat: string
}

interface Props {
  readonly id: string
  readonly date: string
  readonly what: string
  readonly error?: string
  readonly onChange: (part: Partial<Deadline>) => void
}

/** 期限: a day and what must be done by then, both or neither. */
export function DeadlineFields({ id, date, what, error, onChange }: Props) {
  const today = dateOf(new Date())
  return (
    <Stack gap={3}>
      <DatePick
        label="期限"
        hint="时效、上诉、仲裁：到哪天为止"
        optional
        value={date}
        start={today}
        say={(day) => sayDate(day)}
        onChange={(deadlineDate) => onChange({ deadlineDate })}
      />
      <TextField
        id={id}
        label="到期要办的事"
        optional
        value={what}
        maxLength={fields.deadlineWhat.max}
        placeholder="申请劳动仲裁"
        onChange={(deadlineWhat) => onChange({ deadlineWhat })}
        error={error}
      />
      {date + what !== '' && (
        // The phone's own date picker has no way back to no date.
        <Button kind="link" icon="remove" onPress={() => onChange({ deadlineDate: '', deadlineWhat: '' })}>
          不写期限了
        </Button>
      )}
    </Stack>
  )
}
