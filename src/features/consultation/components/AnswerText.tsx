import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { AnswerParts, Basis } from '@/shared/consultation/contract'
import { CallButton, Notice, semantics, Stack } from '@/ui'
import look from './answer.module.scss'
import { deadlineWords, isPast } from './deadlineWords'

const disclaimer = '本答复依据您所述情况作出，仅供参考，不作为诉讼证据，不构成委托代理关系；情况紧急请拨打 110，法律服务热线 12348。'

/** An answer in the order in which it helps: what holds, why, what to do, by when, who pays. */
export function AnswerText({ answer }: { answer: AnswerParts }) {
  const now = new Date().toISOString()
  return (
    <Stack gap={4}>
      <Part name="直接回答">{answer.conclusion}</Part>
      {answer.basis.length > 0 && (
        <Part name="法律依据">
          {answer.basis.map((basis, index) => (
            <View key={index}>{citing(basis)}</View>
          ))}
        </Part>
      )}
      <Part name="怎么做">{answer.steps}</Part>
      {answer.deadline !== undefined && (
        <Notice tone="caution" title={deadlineWords(answer.deadline.date, now)}>
          <View>{answer.deadline.what}</View>
          {isPast(answer.deadline.date, now) && <View>过了期限也不一定没有办法，请打 12348 问一问。</View>}
        </Notice>
      )}
      {answer.mayApplyForLegalAid && (
        <Notice tone="good" title="您可以申请法律援助" action={<CallButton phone="12348" label="问申请" />}>
          符合条件的，有人无偿帮您（法律援助法第二条），不一定是律师。家里、干活、受伤这些事，看第三十一条、第三十二条；刑事案件，看第二十四条、第二十九条。
        </Notice>
      )}
      <View className={look.disclaimer}>{disclaimer}</View>
    </Stack>
  )
}

const citing = ({ law, article, point = '' }: Basis): string =>
  `${law.startsWith('《') ? law : `《${law}》`}${article}${point === '' ? '' : `：${point}`}`

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <View>
      <View className={look.name} {...semantics({ role: 'heading', level: 3 })}>
        {name}
      </View>
      <View className={look.words}>{children}</View>
    </View>
  )
}
