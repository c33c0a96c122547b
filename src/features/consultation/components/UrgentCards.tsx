import { risksIn, urgentCards } from '@/shared/consultation/risk'
import { CallButton, Notice, Stack } from '@/ui'

/** Help that cannot wait, as soon as the words speak of it. It adds a card and stops nothing. */
export function UrgentCards({ text }: { text: string }) {
  const cards = urgentCards(risksIn(text))
  if (cards.length === 0) return null
  return (
    <Stack gap={3}>
      {cards.map(({ risk, message, phone, phoneName }) => (
        <Notice
          key={risk}
          tone="danger"
          announce
          action={<CallButton phone={phone} label={phoneName} kind={phone === '110' ? 'danger' : 'main'} block />}
        >
          {message}
        </Notice>
      ))}
    </Stack>
  )
}
