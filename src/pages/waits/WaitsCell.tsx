import { useState } from 'react'
import { open as openPage } from '@/platform'
import { Card, Cell, Sheet, Stack, Tag, type IconName } from '@/ui'
import type { Waits } from './useWaits'
import { sayWaits, type WaitLine } from './waitLines'

interface Props {
  readonly label: string
  readonly icon: IconName
  readonly waits: Waits
  /** Says below the label what waits; without it the number alone. */
  readonly told?: boolean
}

/**
 * One line that is always there, so that nothing below it moves when the answer comes. A single thing opens at once;
 * several are listed over the screen.
 */
export function WaitsCell({ label, icon, waits, told = false }: Props) {
  const [open, setOpen] = useState(false)
  const lines = waits.lines ?? []
  const go = (line: WaitLine) => {
    setOpen(false)
    void openPage(line.to)
  }
  const [first] = lines
  const openAll = first === undefined ? undefined : lines.length === 1 ? () => go(first) : () => setOpen(true)
  const stuck = waits.lines === null && waits.failed
  return (
    <>
      <Cell label={label} icon={icon} {...words(waits, told)} onPress={stuck ? waits.reload : openAll} />
      <Sheet open={open && lines.length > 0} title={label} onClose={() => setOpen(false)}>
        <Stack gap={3}>
          {lines.map((line) => (
            <Card
              key={line.key}
              title={line.title}
              tag={<Tag tone={line.tone}>{line.tag}</Tag>}
              meaning={line.meaning}
              onPress={() => go(line)}
            />
          ))}
        </Stack>
      </Sheet>
    </>
  )
}

/** The cell's words in each state, always on as many lines. */
function words({ lines, failed }: Waits, told: boolean): { value?: string; hint?: string } {
  if (lines === null) {
    const state = failed ? '没打开，点一下再试' : '正在看…'
    return told ? { hint: state } : { value: state }
  }
  const count = `${lines.length} 件`
  if (lines.length === 0) return told ? { hint: '现在没有要您办的' } : { value: '没有' }
  return told ? { value: count, hint: sayWaits(lines) } : { value: count }
}
