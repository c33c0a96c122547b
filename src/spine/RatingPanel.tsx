import { View } from '@tarojs/components'
import { useState } from 'react'
import { connect, useCall, useCommand } from '@/platform'
import { rating, type RatedRecord } from '@/shared/rating/contract'
import { gradeName, isBad } from '@/shared/rating/grades'
import { reasons } from '@/shared/rating/reasons'
import { sayMoment } from '@/shared/time'
import { Button, CallButton, Card, ChoiceGroup, GradeChoice, Notice, Skeleton, Stack, TextArea, type Grade } from '@/ui'
import { FailureNotice } from './FailureNotice'

const ratings = connect(rating)

/** 评一评, at the end of any service: five equal grades, once. Shows what was said when it has been rated. */
export function RatingPanel({ recordId }: { recordId: string }) {
  const called = useCall(() => ratings.ofRecord({ recordId }))
  const rated = called.data
  if (rated === null) return called.error === null ? <Skeleton lines={3} /> : <FailureNotice failure={called.error} onRetry={() => void called.reload()} />
  if (rated.rating !== null) return <Rated rated={rated} />
  return rated.mayRate ? <Rate recordId={recordId} onRated={called.put} /> : <Shut rated={rated} />
}

/** Grade 1 takes as many taps as grade 5: choose, send. Reasons and words may be left out at every grade. */
function Rate({ recordId, onRated }: { recordId: string; onRated: (rated: RatedRecord) => void }) {
  const [grade, setGrade] = useState<Grade>()
  const [chosen, setChosen] = useState<string[]>([])
  const [words, setWords] = useState('')
  const { busy, failure, run } = useCommand()
  const choose = (next: Grade) => {
    setGrade(next)
    setChosen([])
  }
  const send = async () => {
    if (grade === undefined) return
    const rated = await run(() => ratings.rate({ recordId, grade, reasons: chosen, words }))
    if (rated !== null) onRated(rated)
  }
  return (
    <Card title="这次服务怎么样？" meaning="每次服务评一次，交了就不能改。律师看不到是谁评的。">
      <Stack gap={4}>
        <GradeChoice label="选一个" value={grade} onChange={choose} />
        {grade !== undefined && (
          <>
            <ChoiceGroup multiple optional label="为什么" value={chosen} onChange={setChosen} options={reasons[grade].map(({ code, text }) => ({ value: code, label: text }))} />
            <TextArea label="想说的话" optional value={words} onChange={setWords} maxLength={500} rows={3} />
          </>
        )}
        {failure !== null && <FailureNotice failure={failure} onRetry={() => void send()} />}
        <Button kind="main" block icon="rate" busy={busy} disabled={grade === undefined} onPress={() => void send()}>
          交评价
        </Button>
      </Stack>
    </Card>
  )
}

function Rated({ rated: { rating: given, record } }: { rated: RatedRecord }) {
  if (given === null) return null
  const said = given.reasons.map((code) => reasons[given.grade].find((reason) => reason.code === code)?.text).filter(Boolean)
  return (
    <Notice tone="good" title={`您评了：${gradeName(given.grade)}`} announce>
      <View>{`${record.about}，${sayMoment(given.ratedAt)}。`}</View>
      {said.length > 0 && <View>{said.join('、')}</View>}
      {given.words !== '' && <View>{`“${given.words}”`}</View>}
      <View>{isBad(given.grade) ? '谢谢您说实话。这条评价原样计入统计，没有人能改、能删。' : '谢谢您。这条评价计入统计，没有人能改、能删。'}</View>
    </Notice>
  )
}

function Shut({ rated }: { rated: RatedRecord }) {
  return (
    <Notice tone="neutral" title="评价时间过了" action={<CallButton phone="12348" />}>
      {`这次服务可以评到 ${sayMoment(rated.rateUntil)}。还有意见，请打电话说。`}
    </Notice>
  )
}
