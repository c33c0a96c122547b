import { urgentCards, type Risk } from '@/shared/consultation/risk'
import { CallButton, Notice, Stack } from '@/ui'

/**
 * Help that cannot wait, for what the words speak of. It adds a card and stops nothing.
 * @param announce when cards appear while somebody writes; those that a page opens with are simply read
 */
export function UrgentCards({ risks, announce = false }: { risks: readonly Risk[]; announce?: boolean }) {
  const cards = urgentCards(risks)
  if (cards.length === 0) return null
  return (
    <Stack gap={3}>
      {cards.map(({ risk, message, phone, phoneName }) => (
        <Notice
          key={risk}
          tone="danger"
          announce={announce}
          action={<CallButton phone={phone} label={phoneName} kind={phone === '110' ? 'danger' : 'main'} block />}
        >
          {message}
        </Notice>
      ))}
    </Stack>
  )
}
