import { useEffect } from 'react'
import { usePageParams, wayBack } from '@/platform'
import { textLimits } from '@/shared/consultation/contract'
import { FailureNotice } from '@/spine/FailureNotice'
import { Button, ErrorSummary, Notice, PageShell, Stack, TextArea } from '@/ui'
import { CategoryChoice } from '../../components/CategoryChoice'
import { UrgentCards } from '../../components/UrgentCards'
import { useQuestion } from '../../components/useQuestion'

const { min, max } = textLimits.question

/** 问一问: one box for one's own words; everything else may be left alone. */
export default function Ask() {
  const params = usePageParams()
  const { draft, error, write, choose, send, busy, failure } = useQuestion(params)

  // Words typed on the home page win over an older draft.
  useEffect(() => {
    if (params.text !== undefined && params.text !== draft.text) write(params.text)
    // Only when the page opens: afterwards the draft is the truth.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const footer = (
    <Button kind="main" block icon="send" busy={busy} onPress={() => void send()}>
      发给律师
    </Button>
  )
  return (
    <PageShell {...wayBack} title="您遇到了什么事？" lead="什么时候、和谁、发生了什么、您想怎么办。想到哪写到哪。" urgent={<UrgentCards text={draft.text} />} footer={footer}>
      <Stack gap={4}>
        <ErrorSummary mistakes={error === undefined ? [] : [{ id: 'question', message: error }]} />
        {failure !== null && <FailureNotice failure={failure} onRetry={() => void send()} />}
        <TextArea
          id="question"
          label="您的问题"
          purpose="只给答复您的律师看"
          value={draft.text}
          onChange={write}
          minLength={min}
          maxLength={max}
          rows={8}
          error={error}
          placeholder="比如：我在工地干了三个月，老板一直不给工资。"
        />
        <CategoryChoice value={draft.category} onChange={choose} />
        <Notice tone="brand" title="接下来">
          24 小时内有律师答复，不收钱。没弄懂可以追问 3 次。写到一半离开也不会丢。
        </Notice>
      </Stack>
    </PageShell>
  )
}
