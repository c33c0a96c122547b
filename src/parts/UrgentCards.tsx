import { View } from '@tarojs/components'
import { urgentCards, type Risk } from '@/shared/consultation/cards'
import { CallButton, Notice, Stack } from '@/ui'

/** The first sentence, and what else there is to know. */
function parted(message: string): readonly [first: string, more: string] {
  const end = message.indexOf('。') + 1
  return [message.slice(0, end), message.slice(end)]
}

/**
 * Help that cannot wait, for what the words speak of: what to do in one sentence, the number right below it, then the rest. It
 * adds a card and stops nothing.
 * @param announce when cards appear while somebody writes; those that a page opens with are simply read
 */
export function UrgentCards({ risks, announce = false }: { risks: readonly Risk[]; announce?: boolean }) {
  const cards = urgentCards(risks)
  if (cards.length === 0) return null
  return (
    <Stack gap={3}>
      {cards.map(({ risk, message, phone, phoneName }) => {
        const [first, more] = parted(message)
        return (
          <Notice key={risk} tone="danger" title={first} announce={announce}>
            <Stack gap={3}>
              <CallButton phone={phone} label={phoneName} kind={phone === '110' ? 'danger' : 'main'} block />
              {more !== '' && <View>{more}</View>}
            </Stack>
          </Notice>
        )
      })}
    </Stack>
  )
}
