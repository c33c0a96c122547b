import { goTo } from '@/platform'
import { categoryName } from '@/shared/consultation/categories'
import type { ConsultationLine } from '@/shared/consultation/contract'
import { stateWords } from '@/shared/consultation/stateWords'
import { sayMoment } from '@/shared/time'
import { Card, Tag } from '@/ui'

/** One consultation in a list of one's own: of a sensitive one when it was asked, and nothing of what it is about. */
export function ConsultationCard({ line }: { line: ConsultationLine }) {
  const { tag, tone, sentence } = stateWords(line)
  return (
    <Card
      title={line.opening}
      tag={<Tag tone={tone}>{tag}</Tag>}
      meaning={`${line.quiet ? `${sayMoment(line.askedAt)} 问的` : categoryName(line.category)}。${sentence}`}
      onPress={() => void goTo('consultation', { id: line.id })}
    />
  )
}
