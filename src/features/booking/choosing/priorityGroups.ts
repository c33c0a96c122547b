import type { PriorityGroup } from '@/shared/booking/contract'
import { fill } from '@/shared/contract/fill'

/** Who is called first, in the words the person and the clerk both read. */
export const groups = (): readonly { readonly value: PriorityGroup; readonly label: string }[] => [
  { value: 'elder', label: fill('{law.elderAge} 岁以上') },
  { value: 'disabled', label: '残疾人' },
  { value: 'pregnant', label: '孕妇' },
  { value: 'soldier', label: '军人军属、退役军人' },
  { value: 'violence', label: '正受家暴等伤害' },
]
