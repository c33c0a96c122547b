import { View } from '@tarojs/components'
import { useState } from 'react'
import { goTo, open as openPage } from '@/platform'
import type { GatheredWait } from '@/shared/waits/schema'
import { Button, Card, Cell, Sheet, Stack, Tag, type IconName } from '@/ui'
import { sayWaits } from './sayWaits'
import type { Waits } from './useWaits'

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
  const [isOpen, setOpen] = useState(false)
  const items = waits.items ?? []
  const close = () => setOpen(false)
  const go = ({ to }: GatheredWait) => {
    close()
    void openPage(to)
  }
  const [first] = items
  const isWhole = !waits.more && !waits.failed
  const openAll =
    first === undefined && !waits.more
      ? undefined
      : first !== undefined && items.length === 1 && isWhole
        ? () => go(first)
        : () => setOpen(true)
  const isStuck = waits.items === null && waits.failed
  return (
    <>
      <Cell label={label} icon={icon} {...words(waits, told)} onPress={isStuck ? waits.reload : openAll} />
      <Sheet open={isOpen && openAll !== undefined} title={label} onClose={close}>
        <Stack gap={3}>
          {items.map((wait) => (
            <Card
              key={`${wait.domain} ${wait.id}`}
              title={wait.title}
              tag={<Tag tone={wait.tone}>{wait.tag}</Tag>}
              meaning={wait.meaning}
              onPress={() => go(wait)}
            />
          ))}
          <Rest waits={waits} onLeave={close} />
        </Stack>
      </Sheet>
    </>
  )
}

/** What is not listed: it is found in the whole lists, or can be asked for again. */
function Rest({ waits: { more, failed, reload }, onLeave }: { waits: Waits; onLeave: () => void }) {
  const leave = (page: 'consultations' | 'bookings') => () => {
    onLeave()
    void goTo(page)
  }
  return (
    <>
      {failed && (
        <Button kind="quiet" block onPress={reload}>
          有的没打开，点一下再试
        </Button>
      )}
      {more && (
        <Stack gap={1}>
          <View>更早的在这里：</View>
          <Button kind="quiet" block icon="chat" onPress={leave('consultations')}>
            我的咨询
          </Button>
          <Button kind="quiet" block icon="booking" onPress={leave('bookings')}>
            我的预约
          </Button>
        </Stack>
      )}
    </>
  )
}

/** The cell's words in each state, always on as many lines. */
function words({ items, more, failed }: Waits, told: boolean): { value?: string; hint?: string } {
  if (items === null) {
    const state = failed ? '没打开，点一下再试' : '正在看…'
    return told ? { hint: state } : { value: state }
  }
  const count = `${items.length}${more || failed ? '+' : ''} 件`
  if (items.length === 0 && more) return told ? { hint: '看看更早的' } : { value: '看更早的' }
  if (items.length === 0) return told ? { hint: '现在没有要您办的' } : { value: '没有' }
  return told ? { value: count, hint: sayWaits(items) } : { value: count }
}
