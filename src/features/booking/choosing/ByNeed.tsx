import { goTo } from '@/platform'
import { needs } from '@/shared/booking/needs'
import { Cell, Cells } from '@/ui'

/** 按事: what one can come for. */
export function ByNeed() {
  return (
    <Cells>
      {needs.map(({ code, name, meaning, minutes }) => (
        <Cell key={code} label={name} hint={`${meaning}，大约 ${minutes} 分钟`} onPress={() => void goTo('place', { need: code })} />
      ))}
    </Cells>
  )
}
