import { useState } from 'react'
import { open as openPage } from '@/platform'
import { Button, Card, Cell, Sheet, Stack, Tag, type IconName } from '@/ui'
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
  const openAll =
    first === undefined && waits.more === null
      ? undefined
      : first !== undefined && lines.length === 1 && waits.more === null
        ? () => go(first)
        : () => setOpen(true)
  const stuck = waits.lines === null && waits.failed
  return (
    <>
      <Cell label={label} icon={icon} {...words(waits, told)} onPress={stuck ? waits.reload : openAll} />
      <Sheet open={open && openAll !== undefined} title={label} onClose={() => setOpen(false)}>
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
          {waits.more !== null && (
            <Button kind="quiet" block icon="down" onPress={waits.more}>
              再看更多
            </Button>
          )}
        </Stack>
      </Sheet>
    </>
  )
}

/** The cell's words in each state, always on as many lines. */
function words({ lines, failed, more }: Waits, told: boolean): { value?: string; hint?: string } {
  if (lines === null) {
    const state = failed ? '没打开，点一下再试' : '正在看…'
    return told ? { hint: state } : { value: state }
  }
  const count = `${lines.length}${more === null ? '' : '+'} 件`
  if (lines.length === 0 && more !== null) return told ? { hint: '看看更早的' } : { value: '看更早的' }
  if (lines.length === 0) return told ? { hint: '现在没有要您办的' } : { value: '没有' }
  return told ? { value: count, hint: sayWaits(lines) } : { value: count }
}
