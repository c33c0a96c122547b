import type { Affected } from '@/shared/booking/contract'
import { sayBooking } from '@/shared/booking/words'
import { fill } from '@/shared/contract/fill'
import { Card, Stack } from '@/ui'

/** Whom a change affects, and what each was offered. */
export function AffectedList({ people }: { people: readonly Affected[] }) {
  if (people.length === 0) return null
  return (
    <Card title={`影响到 ${people.length} 位，已告知`}>
      <Stack gap={2}>
        {people.map((person) => (
          <Card
            key={person.bookingId}
            level={3}
            title={`${person.visitor}，${sayBooking(person)}`}
            meaning={
              person.offers.length > 0
                ? `给了 ${person.offers.map(sayBooking).join('、')}`
                : fill('{booking.horizonDays}内没有别的时间，请电话联系')
            }
          />
        ))}
      </Stack>
    </Card>
  )
}
