import { goTo, useIdentity } from '@/platform'
import type { StaffCard } from '@/shared/account/contract'
import { Cell, Cells, type IconName } from '@/ui'

interface Entry {
  readonly roles: readonly StaffCard['roles'][number][]
  readonly page: 'queue' | 'counter' | 'calendar' | 'figures'
  readonly label: string
  readonly hint: string
  readonly icon: IconName
}

const entries: readonly Entry[] = [
  { roles: ['lawyer'], page: 'queue', label: '待办：去接咨询', hint: '看看谁在等答复', icon: 'list' },
  { roles: ['clerk', 'admin'], page: 'counter', label: '今天的窗口', hint: '签到、叫号、办完', icon: 'office' },
  { roles: ['admin'], page: 'calendar', label: '放假安排', hint: '录入国务院办公厅的通知', icon: 'calendar' },
  { roles: ['supervisor', 'admin'], page: 'figures', label: '看数字', hint: '办了多少、评得怎样', icon: 'figures' },
]

/** What a member of staff came to do, by role; nothing for residents. */
export function StaffEntries() {
  const { staff } = useIdentity()
  if (staff === null) return null
  return (
    <Cells>
      {entries
        .filter(({ roles }) => roles.some((role) => staff.roles.includes(role)))
        .map(({ page, label, hint, icon }) => (
          <Cell key={page} label={label} hint={hint} icon={icon} onPress={() => void goTo(page)} />
        ))}
    </Cells>
  )
}
