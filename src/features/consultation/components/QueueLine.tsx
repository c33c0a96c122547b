import { goTo } from '@/platform'
import { categoryName } from '@/shared/consultation/categories'
import type { ConsultationLine } from '@/shared/consultation/contract'
import { urgency, type Risk } from '@/shared/consultation/risk'
import { sayMoment } from '@/shared/time'
import { Button, Card, Tag } from '@/ui'

const riskNames: Record<Risk, string> = {
  violence: '正在受伤害', domesticViolence: '家暴', selfHarm: '轻生念头', child: '孩子受害', fraud: '刚被骗', detained: '家人被拘', deadline: '快到期',
}

/** One consultation in the queue: danger first, then by when an answer is promised. */
export function QueueLine({ line, busy, onClaim }: { line: ConsultationLine; busy: boolean; onClaim?: () => void }) {
  const due = line.dueAt === null ? '' : line.overdue ? `，已超时（应在 ${sayMoment(line.dueAt, line.askedAt)} 前）` : `，最迟 ${sayMoment(line.dueAt, line.askedAt)}`
  const tone = urgency(line.risks) === 0 ? 'danger' : line.overdue || line.risks.length > 0 ? 'caution' : 'neutral'
  const tag = line.risks.length > 0 ? line.risks.map((risk) => riskNames[risk]).join('、') : line.overdue ? '已超时' : categoryName(line.category)
  return (
    <Card
      title={line.opening}
      tag={<Tag tone={tone}>{tag}</Tag>}
      meaning={`${categoryName(line.category)}${due}`}
      onPress={() => void goTo('desk', { id: line.id })}
      footer={
        onClaim && (
          <Button kind="quiet" busy={busy} onPress={onClaim} label={`接下：${line.opening}`}>
            接下
          </Button>
        )
      }
    />
  )
}
