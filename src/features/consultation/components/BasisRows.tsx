import type { Basis } from '@/shared/consultation/contract'
import { Button, Notice, Stack, TextField } from '@/ui'

/** 法律依据: law, article, and if it helps what it says; as many rows as needed. */
export function BasisRows({ rows, error, onChange }: { rows: readonly Basis[]; error?: string; onChange: (rows: readonly Basis[]) => void }) {
  const put = (index: number, part: Partial<Basis>) => onChange(rows.map((row, i) => (i === index ? { ...row, ...part } : row)))
  return (
    <Stack gap={3}>
      {error !== undefined && <Notice tone="danger">{error}</Notice>}
      {rows.map((row, index) => (
        <Stack key={index} gap={2}>
          <TextField label={`依据 ${index + 1}：法律`} value={row.law} maxLength={60} placeholder="劳动合同法" onChange={(law) => put(index, { law })} />
          <TextField label={`依据 ${index + 1}：第几条`} value={row.article} maxLength={30} placeholder="第三十条" onChange={(article) => put(index, { article })} />
          <TextField label={`依据 ${index + 1}：说了什么`} optional value={row.point ?? ''} maxLength={500} onChange={(point) => put(index, { point })} />
          {rows.length > 1 && (
            <Button kind="link" icon="remove" onPress={() => onChange(rows.filter((_, i) => i !== index))}>
              {`去掉依据 ${index + 1}`}
            </Button>
          )}
        </Stack>
      ))}
      {rows.length < 10 && (
        <Button kind="quiet" icon="add" onPress={() => onChange([...rows, { law: '', article: '' }])}>
          再加一条依据
        </Button>
      )}
    </Stack>
  )
}
