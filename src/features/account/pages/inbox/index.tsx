import { connect, open, usePages } from '@/platform'
import type { account, InboxMessage } from '@/shared/account/contract'
import { isDestination } from '@/shared/pages'
import { sayMoment } from '@/shared/time'
import { MoreButton } from '@/parts/MoreButton'
import { Screen } from '@/parts/Screen'
import { Card, Empty, Stack, Tag } from '@/ui'

const accounts = connect<typeof account>('account')

/** 消息: what happened while one was away; true even where no message was sent to the phone. */
export default function Inbox() {
  const inbox = usePages(accounts.inbox, ({ id }) => id)
  const read = async ({ id, to }: InboxMessage) => {
    const marked = accounts.markRead({ id })
    // Functions may be newer than this app: what it cannot open is read here.
    if (isDestination(to)) return open(to)
    await marked
    await inbox.subject.reload()
  }
  const nothing = (
    <Empty title="还没有消息" icon="bell">
      预约有变动、快到时间、有空位了，都会写在这里。
    </Empty>
  )
  return (
    <Screen subject={inbox.subject} title="消息" empty={inbox.items.length === 0 && nothing}>
      <Stack gap={3}>
        {inbox.items.map((message) => (
          <Card
            key={message.id}
            title={message.title}
            tag={message.read ? undefined : <Tag tone="brand">新</Tag>}
            meaning={message.text}
            onPress={() => void read(message)}
          >
            {sayMoment(message.at)}
          </Card>
        ))}
        <MoreButton list={inbox} />
      </Stack>
    </Screen>
  )
}
