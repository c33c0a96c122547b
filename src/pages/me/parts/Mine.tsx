import { connect, goTo, useIdentity, useSubject } from '@/platform'
import type { account } from '@/shared/account/contract'
import { mostPerPage } from '@/shared/pageSizes'
import { Cell, Cells } from '@/ui'
import { useWaits } from '../../waits/useWaits'
import { WaitsCell } from '../../waits/WaitsCell'

const accounts = connect<typeof account>('account')

/** What is mine: questions, bookings, what waits for my word, messages, and how my screens look. */
export function Mine() {
  const { preferences } = useIdentity()
  const rateable = useWaits('rating')
  const inbox = useSubject(() => accounts.inbox({ limit: mostPerPage }))
  const unread = inbox.data?.items.filter(({ read }) => !read).length ?? 0
  return (
    <Cells>
      <Cell label="我的咨询" icon="chat" onPress={() => void goTo('consultations')} />
      <Cell label="我的预约" icon="booking" onPress={() => void goTo('bookings')} />
      <WaitsCell label="等我评价" icon="rate" waits={rateable} />
      <Cell label="用号条上的码评价" icon="scan" onPress={() => void goTo('rateByCode')} />
      <Cell
        label="消息"
        icon="bell"
        value={unread > 0 ? `${unread}${unread < mostPerPage ? '' : '+'} 条新的` : undefined}
        onPress={() => void goTo('inbox')}
      />
      <Cell label="字大一点、深色" icon="letters" value={preferences.large ? '长辈版' : '普通版'} onPress={() => void goTo('appearance')} />
    </Cells>
  )
}
