import { connect, goTo, useCall, useIdentity } from '@/platform'
import type { rating } from '@/shared/rating/contract'
import { Card, Cell, Cells, PageShell, Stack } from '@/ui'

const ratings = connect<typeof rating>('rating')

/** 我的: my matters, how my screens look, and for staff their work. */
export default function Me() {
  const { staff, preferences } = useIdentity()
  const waiting = useCall(() => ratings.waiting({}))
  const count = waiting.data?.length ?? 0
  const has = (...roles: string[]) => staff?.roles.some((role) => roles.includes(role)) ?? false
  return (
    <PageShell title={staff === null ? '您好' : `您好，${staff.name}`} lead={staff?.title}>
      <Stack gap={4}>
        {staff !== null && (
          <Cells>
            {has('lawyer') && <Cell label="接咨询" icon="list" onPress={() => void goTo('queue')} />}
            {has('clerk', 'admin') && <Cell label="今天的窗口" icon="office" onPress={() => void goTo('day')} />}
            {has('supervisor', 'admin') && <Cell label="看数字" icon="figures" onPress={() => void goTo('figures')} />}
          </Cells>
        )}
        <Cells>
          <Cell label="我的咨询" icon="chat" onPress={() => void goTo('consult')} />
          <Cell
            label="等我评价"
            icon="rate"
            value={count > 0 ? `${count} 件` : '没有'}
            onPress={count > 0 ? () => void goTo('matter', { id: waiting.data?.[0]?.record.subjectId ?? '' }) : undefined}
          />
          <Cell label="消息" icon="bell" onPress={() => void goTo('inbox')} />
          <Cell
            label="字大一点、深色"
            icon="letters"
            value={preferences.large ? '长辈版' : '普通版'}
            onPress={() => void goTo('appearance')}
          />
        </Cells>
        <Card title="我们记下了什么">
          您问的事、律师的答复、您的评价，还有您喜欢的字号。只有您和值班律师看得到您问的事；评价不告诉被评的人是谁评的。问律师不要身份证、不要姓名；预约只要一个称呼，好叫您。
        </Card>
        <Card title="这是什么">淮北市公共法律服务，问律师不收钱。带“示例”两个字的地方还不是真的，出门前请先打 12348。</Card>
      </Stack>
    </PageShell>
  )
}
