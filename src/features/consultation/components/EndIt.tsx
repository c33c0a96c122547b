import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Consultation } from '@/shared/consultation/contract'
import { sayMoment } from '@/shared/time'
import { Button, Dialog, Stack } from '@/ui'
import { consultations } from '../consultations'
import { opened } from '../opened'
import type { Acting } from './useConsultation'

type Said = 'solved' | 'unsolved'

const asks: Readonly<Record<Said, { title: string; confirm: string; words: string }>> = {
  solved: { title: '这件事解决了？', confirm: '解决了，结束', words: '结束以后可以评一评。' },
  unsolved: { title: '还没解决，先到这里？', confirm: '先到这里', words: '结束以后告诉您还有什么办法，也可以评一评。' },
}

/** 结束: the two endings, each asked about once more, because nothing more can be asked afterwards. */
export function EndIt({
  consultation,
  acting,
  onClosed,
}: {
  consultation: Pick<Consultation, 'id' | 'actions' | 'followUpsLeft' | 'followUpUntil'>
  acting: Acting
  onClosed: () => void
}) {
  const [asking, setAsking] = useState<Said | null>(null)
  const end = (ending: Said) => {
    setAsking(null)
    void acting.act(() => consultations.close({ id: consultation.id, ending, ...opened() }), onClosed)
  }
  return (
    <Stack gap={3}>
      <Button kind="main" block icon="rate" busy={acting.busy} onPress={() => setAsking('solved')}>
        解决了
      </Button>
      <Button kind="quiet" block busy={acting.busy} onPress={() => setAsking('unsolved')}>
        还没解决，先到这里
      </Button>
      {asking !== null && (
        <Dialog
          open
          title={asks[asking].title}
          confirm={asks[asking].confirm}
          cancel="再看看"
          busy={acting.busy}
          onConfirm={() => end(asking)}
          onCancel={() => setAsking(null)}
        >
          <View>{asks[asking].words}</View>
          <View>{lost(consultation)}</View>
        </Dialog>
      )}
    </Stack>
  )
}

/** What is given up by ending it. */
function lost({ actions, followUpsLeft, followUpUntil }: Pick<Consultation, 'actions' | 'followUpsLeft' | 'followUpUntil'>): string {
  if (!actions.includes('followUp') || followUpUntil === null) return '结束了不能恢复。'
  const until = sayMoment(followUpUntil, new Date().toISOString())
  return `您还能追问 ${followUpsLeft} 次，到 ${until} 为止；结束以后就不能追问了，也不能恢复。`
}
