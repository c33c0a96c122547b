import type { Basis } from '@/shared/consultation/contract'
import { fields, mostBasis } from '@/shared/fields'
import { Button, Divider, Stack, TextField } from '@/ui'
import { emptyBasis, toCheck } from './answerDraft'

interface Props {
  /** Of the first input: where an error summary jumps to. */
  readonly id: string
  readonly rows: readonly Basis[]
  readonly error?: string
  readonly onChange: (rows: readonly Basis[]) => void
}

/** 法律依据: law, article, and if it helps what it says; as many rows as needed. */
export function BasisRows({ id, rows, error, onChange }: Props) {
  const put = (index: number, part: Partial<Basis>) => onChange(rows.map((row, i) => (i === index ? { ...row, ...part } : row)))
  return (
    <Stack gap={3}>
      <Divider>法律依据</Divider>
      {rows.map((row, index) => (
        <Stack key={index} gap={2}>
          <TextField
            id={index === 0 ? id : undefined}
            label={`依据 ${index + 1}：法律`}
            value={row.law}
            maxLength={fields.law.max}
            placeholder="劳动合同法"
            error={index === 0 ? error : undefined}
            onChange={(law) => put(index, { law })}
          />
          <TextField
            label={`依据 ${index + 1}：第几条`}
            value={row.article}
            maxLength={fields.article.max}
            placeholder="第三十条"
            hint={toCheck(row)}
            onChange={(article) => put(index, { article })}
          />
          <TextField
            label={`依据 ${index + 1}：说了什么`}
            optional
            value={row.point ?? ''}
            maxLength={fields.point.max}
            onChange={(point) => put(index, { point })}
          />
          {rows.length > 1 && (
            <Button kind="link" icon="remove" onPress={() => onChange(rows.filter((_, i) => i !== index))}>
              {`去掉依据 ${index + 1}`}
            </Button>
          )}
        </Stack>
      ))}
      {rows.length < mostBasis && (
        <Button kind="quiet" icon="add" onPress={() => onChange([...rows, emptyBasis])}>
          再加一条依据
        </Button>
      )}
      <Divider />
    </Stack>
  )
}
