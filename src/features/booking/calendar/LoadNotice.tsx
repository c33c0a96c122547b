import { View } from '@tarojs/components'
import { useState } from 'react'
import { useActing } from '@/platform'
import type { Affected, CalendarView } from '@/shared/booking/contract'
import { readNotice, sourceIn, type Notice as ReadDays } from '@/shared/calendar/notice'
import { fields, mistakeIn } from '@/shared/fields'
import { FailureNotice } from '@/parts/FailureNotice'
import { Button, Card, Dialog, Notice, Stack, TextArea, TextField } from '@/ui'
import { bookings } from '../bookings'
import { Months } from './Months'
import { sayArranged } from './sayArranged'

interface LoadProps {
  readonly year: CalendarView
  readonly onLoaded: (affected: readonly Affected[]) => void
}

/** A wrong year makes each line wrong; nobody reads thirty. */
const mostMistakes = 6

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <Stack gap={2}>
    {lines.map((line) => (
      <View key={line}>{line}</View>
    ))}
  </Stack>
)

/** 录入通知: paste it, see what was read on a calendar, confirm. What cannot be read whole is not sent. */
export function LoadNotice({ year: { year, seen, known }, onLoaded }: LoadProps) {
  const [text, setText] = useState('')
  const [source, setSource] = useState('')
  const [read, setRead] = useState<ReadDays | null>(null)
  const [mistakes, setMistakes] = useState<readonly string[]>([])
  const [asking, setAsking] = useState(false)
  const { busy, failure, act, again } = useActing()
  const write = (words: string) => {
    setText(words)
    setRead(null)
    if (source === '') setSource(sourceIn(words) ?? '')
  }
  const look = () => {
    const wrong = mistakeIn(fields.noticeText, text) ?? mistakeIn(fields.noticeSource, source)
    const result = wrong === undefined ? readNotice(year, text) : { ok: false as const, mistakes: [wrong] }
    setRead(result.ok ? result.notice : null)
    setMistakes(result.ok ? [] : result.mistakes)
  }
  const load = () => {
    setAsking(false)
    void act(
      () => bookings.loadNotice({ year, text, source, seen }),
      ({ affected }) => onLoaded(affected),
    )
  }
  return (
    <Card
      title={known ? `换一份 ${year} 年的通知` : `录入 ${year} 年的通知`}
      meaning="把通知正文整段贴进来；也可以一行写一个：元旦 1月1日至3日 放假；1月4日 上班。"
    >
      <Stack gap={3}>
        <TextArea
          id="notice-text"
          label={fields.noticeText.label}
          value={text}
          maxLength={fields.noticeText.max}
          rows={8}
          onChange={write}
        />
        <TextField
          label={fields.noticeSource.label}
          hint="如 国办发明电〔2025〕7号"
          value={source}
          maxLength={fields.noticeSource.max}
          onChange={setSource}
        />
        {mistakes.length > 0 && (
          <Notice tone="danger" title="没读懂，什么都没录入" announce>
            <Lines lines={mistakes.slice(0, mostMistakes)} />
          </Notice>
        )}
        <Button kind={read === null ? 'main' : 'quiet'} block onPress={look}>
          看看读到了什么
        </Button>
        {read !== null && (
          <>
            <Notice tone="brand" title="请对照通知看一遍">
              <Lines lines={read.arranged.map(sayArranged)} />
            </Notice>
            <Months holidays={read.holidays} makeUpDays={read.makeUpDays} />
            <Button kind="main" block busy={busy} onPress={() => setAsking(true)}>
              核对无误，录入
            </Button>
          </>
        )}
        {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
        <Dialog
          open={asking}
          title={`录入 ${year} 年的放假安排？`}
          confirm="录入"
          busy={busy}
          onConfirm={load}
          onCancel={() => setAsking(false)}
        >
          已经约了放假那天的人都会收到消息，改时间不算他们的。原来的一份会留着。
        </Dialog>
      </Stack>
    </Card>
  )
}
