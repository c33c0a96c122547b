import { connect, goTo, useCall, wayBack } from '@/platform'
import type { account, InboxMessage } from '@/shared/account/contract'
import { sayMoment } from '@/shared/time'
import { shellState } from '@/parts/shellState'
import { Card, Empty, PageShell, Stack, Tag } from '@/ui'

const accounts = connect<typeof account>('account')

/** Which page a message opens; one that this version does not know opens the bookings. */
const opens: Readonly<Record<string, 'booking' | 'consultation'>> = { booking: 'booking', consultation: 'consultation' }

/** 消息: what happened while one was away; true even where no message was sent to the phone. */
export default function Inbox() {
  const called = useCall(() => accounts.inbox({}))
  const open = (message: InboxMessage) => {
    void accounts.markRead({ id: message.id })
    void goTo(opens[message.page] ?? 'booking', { id: message.subjectId })
  }
  return (
    <PageShell {...wayBack} title="消息" {...shellState(called)}>
      {called.data?.length === 0 ? (
        <Empty title="还没有消息" icon="bell">
          预约有变动、快到时间、有空位了，都会写在这里。
        </Empty>
      ) : (
        <Stack gap={3}>
          {called.data?.map((message) => (
            <Card
              key={message.id}
              title={message.title}
              tag={message.read ? undefined : <Tag tone="brand">新</Tag>}
              meaning={message.text}
              onPress={() => open(message)}
            >
              {sayMoment(message.at)}
            </Card>
          ))}
        </Stack>
      )}
    </PageShell>
  )
}
