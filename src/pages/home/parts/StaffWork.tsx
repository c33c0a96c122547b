import { goTo, useIdentity } from '@/platform'
import { Cell, Cells } from '@/ui'

/** What a member of staff came to do; nothing for residents. */
export function StaffWork() {
  const { staff } = useIdentity()
  if (staff === null) return null
  const has = (...roles: string[]) => staff.roles.some((role) => roles.includes(role))
  return (
    <Cells>
      {has('lawyer') && <Cell label="接咨询" hint={`${staff.name}，看看谁在等答复`} icon="list" onPress={() => void goTo('queue')} />}
      {has('clerk', 'admin') && <Cell label="今天的窗口" hint="签到、叫号、办完" icon="office" onPress={() => void goTo('day')} />}
      {has('supervisor', 'admin') && <Cell label="看数字" hint="办了多少、评得怎样" icon="figures" onPress={() => void goTo('figures')} />}
    </Cells>
  )
}
