import { View } from '@tarojs/components'
import type { Consultation } from '@/shared/consultation/contract'
import { stateWords } from '@/shared/consultation/stateWords'
import { CallButton, Notice } from '@/ui'

const waits: readonly Consultation['state'][] = ['waiting', 'claimed', 'followedUp']

/** True while an answer is owed. */
export const isWaited = ({ state }: Pick<Consultation, 'state'>): boolean => waits.includes(state)

/** Where it stands, as the asker reads it: by when an answer comes, and that nobody has to sit and wait for it. */
export function Standing({ consultation }: { consultation: Consultation }) {
  const { tag, tone, sentence } = stateWords(consultation)
  return (
    <Notice tone={tone} title={tag} announce action={consultation.overdue && <CallButton phone="12348" label="催一催" />}>
      <View>{sentence}</View>
      {isWaited(consultation) && !consultation.overdue && <View>不用守着，答复会出现在这里，也在“咨询”里。</View>}
    </Notice>
  )
}
