import { View } from '@tarojs/components'
import { usePageParams, wayBack } from '@/platform'
import { risksIn } from '@/shared/consultation/risk'
import { textLimits } from '@/shared/consultation/limits'
import { valueOn } from '@/shared/parameters'
import { dateOf } from '@/shared/time'
import { FailureNotice } from '@/spine/FailureNotice'
import { Button, ErrorSummary, Notice, PageShell, Stack, TextArea } from '@/ui'
import { CategoryChoice } from '../../components/CategoryChoice'
import { EarlierDraft } from '../../components/EarlierDraft'
import { UrgentCards } from '../../components/UrgentCards'
import { quickExit } from '../../components/quickExit'
import { mistakesPlace, useQuestion } from '../../components/useQuestion'

const { min, max } = textLimits.question

/** 问一问: one box for one's own words; everything else may be left alone. */
export default function Ask() {
  const { text } = usePageParams()
  const { draft, error, write, choose, swap, drop, send, busy, failure } = useQuestion(text)
  const risks = risksIn(draft.text)
  const footer = (
    <Button kind="main" block icon="send" busy={busy} onPress={() => void send()}>
      发给律师
    </Button>
  )
  return (
    <PageShell
      {...wayBack}
      {...quickExit(risks)}
      title="您遇到了什么事？"
      lead="什么时候、和谁、发生了什么、您想怎么办。想到哪写到哪。"
      urgent={<UrgentCards risks={risks} announce />}
      footer={footer}
    >
      <Stack gap={4}>
        <View id={mistakesPlace}>
          <Stack gap={4}>
            <ErrorSummary mistakes={error === undefined ? [] : [{ id: 'question', message: error }]} />
            {failure !== null && <FailureNotice failure={failure} onRetry={() => void send()} />}
            <TextArea
              id="question"
              label="您的问题"
              purpose="只有您和值班律师看得到"
              value={draft.text}
              onChange={write}
              minLength={min}
              maxLength={max}
              rows={8}
              error={error}
              placeholder="比如：我在工地干了三个月，老板一直不给工资。"
            />
          </Stack>
        </View>
        <EarlierDraft text={draft.earlier} onSwap={swap} onDrop={drop} />
        <CategoryChoice value={draft.category} onChange={choose} />
        <Next />
      </Stack>
    </PageShell>
  )
}

/** What happens next, with the promises as they stand in the table. */
function Next() {
  const today = dateOf(new Date())
  return (
    <Notice tone="brand" title="接下来">
      {`${valueOn('consultation.answerWithinHours', today)} 小时内有律师答复，不收钱。没弄懂可以追问 ${valueOn('consultation.followUps', today)} 次。写到一半离开也不会丢。`}
    </Notice>
  )
}
