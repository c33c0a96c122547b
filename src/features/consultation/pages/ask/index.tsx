import { View } from '@tarojs/components'
import { useShareCard } from '@/platform'
import { risksIn, urgency, type Risk } from '@/shared/consultation/risk'
import { promisedHours } from '@/shared/consultation/terms'
import { fill } from '@/shared/contract/fill'
import { FailureNotice } from '@/parts/FailureNotice'
import { HelpNow } from '@/parts/HelpNow'
import { ForWhom, helperFieldIds, HelperNotice } from '@/parts/ForWhom'
import { Screen } from '@/parts/Screen'
import { SpeakButton } from '@/parts/SpeakButton'
import { UrgentCards } from '@/parts/UrgentCards'
import { isWatched, quickExit } from '@/parts/quickExit'
import { useConsent } from '@/parts/useConsent'
import { Button, ErrorSummary, Notice, Stack, TextArea } from '@/ui'
import { CategoryChoice } from '../../components/CategoryChoice'
import { EarlierDraft } from '../../components/EarlierDraft'
import { mistakesPlace, question, useQuestion } from '../../components/useQuestion'

const { label, min, max } = question

const fieldIds = { text: 'question', ...helperFieldIds } as const
type Field = keyof typeof fieldIds

/** 问一问: one box for one's own words; everything else may be left alone. */
export default function Ask() {
  useShareCard({ title: '把遇到的事写下来，值班律师免费答复', to: { page: 'ask', params: {} } })
  const consent = useConsent('ask', '同意，发给律师')
  const { draft, mistakes, write, choose, swap, drop, send, busy, failure } = useQuestion(consent.before)
  const risks = risksIn(draft.text)
  const footer = (
    <Button kind="main" block icon="send" busy={busy} onPress={send}>
      发给律师
    </Button>
  )
  return (
    <Screen
      {...quickExit(isWatched(risks))}
      title="您遇到了什么事？"
      lead="什么时候、和谁、发生了什么、您想怎么办。想到哪写到哪。"
      urgent={
        <>
          <UrgentCards risks={risks} announce />
          {urgency(risks) === 0 && <View>没发出去的字不留在手机里。点“马上离开”就关掉这里，字也清掉。</View>}
        </>
      }
      footer={footer}
    >
      <Stack gap={4}>
        <HelperNotice value={draft} />
        <View id={mistakesPlace}>
          <Stack gap={4}>
            <ErrorSummary mistakes={Object.entries(mistakes).map(([field, message]) => ({ id: fieldIds[field as Field], message }))} />
            {failure !== null && <FailureNotice failure={failure} onRetry={send} />}
            <TextArea
              id="question"
              label={label}
              purpose="只有您和值班律师看得到"
              value={draft.text}
              onChange={(text) => write({ text })}
              minLength={min}
              maxLength={max}
              rows={8}
              error={mistakes.text}
              placeholder="比如：我在工地干了三个月，老板一直不给工资。"
            />
            <HelpNow />
            <SpeakButton text={draft.text} most={max} onWrite={(text) => write({ text })} />
          </Stack>
        </View>
        <EarlierDraft text={draft.earlier} onSwap={swap} onDrop={drop} />
        <ForWhom label="这是谁的事" mine="我自己的事" others="帮家里老人、亲友问" value={draft} onChange={write} mistakes={mistakes} />
        <CategoryChoice value={draft.category} onChange={choose} />
        <Next risks={risks} />
      </Stack>
      {consent.sheet}
    </Screen>
  )
}

/** What happens next, with the promises as they stand in the table. */
function Next({ risks }: { risks: readonly Risk[] }) {
  return (
    <Notice tone="brand" title="接下来">
      {fill(`{${promisedHours(urgency(risks))}}内有律师答复，不收钱。没弄懂可以追问 {consultation.followUps} 次。`)}
      {urgency(risks) > 0 && '写到一半离开也不会丢。'}
    </Notice>
  )
}
