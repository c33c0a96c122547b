import { nowhere, type Examples } from '../gallery/example'
import { useState } from 'react'
import { Button } from '../Button/Button'
import { CallButton } from '../CallButton/CallButton'
import { Card } from '../Card/Card'
import { Columns } from '../Columns/Columns'
import { TextArea } from '../Field/TextArea'
import { GradeChoice, type Grade } from '../GradeChoice/GradeChoice'
import { Notice } from '../Notice/Notice'
import { Stack } from '../Stack/Stack'
import { Steps } from '../Steps/Steps'
import { PageShell } from './PageShell'

function Ask() {
  const [words, setWords] = useState('')
  return (
    <PageShell
      title="您遇到了什么事？"
      lead="写几句就行，律师 24 小时内回复您。"
      urgent={
        <Notice tone="danger" title="有人要伤害您吗？" action={<CallButton phone="110" kind="danger" label="马上打" />}>
          先到安全的地方。
        </Notice>
      }
      footer={
        <Button block icon="send" disabled={words.length < 8} onPress={nowhere}>
          问一问
        </Button>
      }
    >
      <Steps steps={['说事情', '留电话', '看一遍']} current={0} />
      <TextArea
        label="说说您遇到的问题"
        value={words}
        onChange={setWords}
        minLength={8}
        maxLength={500}
        rows={5}
        placeholder="什么时候、和谁、出了什么事"
        purpose="只给接您这件事的律师看。"
      />
    </PageShell>
  )
}

function Rate() {
  const [grade, setGrade] = useState<Grade>()
  return (
    <PageShell
      title="这次服务，您满意吗？"
      lead="陈律师 11月23日 解答了您的问题。"
      footer={
        <Button block disabled={!grade} onPress={nowhere}>
          送出评价
        </Button>
      }
    >
      <GradeChoice label="请选一个" value={grade} onChange={setGrade} />
    </PageShell>
  )
}

function Staff() {
  return (
    <PageShell wide title="今天等您办的事" lead="3 件，最早的已经等了 2 小时。">
      <Columns list>
        <Stack gap={2}>
          <Card title="拖欠工资" meaning="张女士 等了 2 小时" onPress={nowhere} selected />
          <Card title="抚养费" meaning="李先生 等了 40 分钟" onPress={nowhere} />
        </Stack>
        <Card
          title="拖欠工资"
          meaning="老板欠我三个月工资，一共一万二，没有签合同，有聊天记录。"
          footer={<Button onPress={nowhere}>接这件事</Button>}
        />
      </Columns>
    </PageShell>
  )
}

/** The named states of PageShell. */
export const pageShellExamples: Examples = {
  component: 'PageShell',
  examples: [
    { name: '问一问', Draw: Ask, screen: true },
    { name: '评一评', Draw: Rate, screen: true },
    { name: '正在打开', Draw: () => <PageShell title="您约的时间" state="loading" />, screen: true },
    {
      name: '打不开',
      Draw: () => (
        <PageShell
          title="您约的时间"
          state="failed"
          onBack={nowhere}
          failure={{ message: '现在看不到您的预约', next: '预约没有丢。请过一会儿再试。', onRetry: nowhere }}
        />
      ),
      screen: true,
    },
    {
      name: '不便让人看见',
      Draw: () => <PageShell title="家里有人打您吗？" lead="先到安全的地方。" onBack={nowhere} onLeave={nowhere} />,
      screen: true,
    },
    { name: '没有网', Draw: () => <PageShell title="您约的时间" state="offline" />, screen: true },
    { name: '还没有', Draw: () => <PageShell title="您约的时间" state="empty" />, screen: true },
    { name: '工作人员', Draw: Staff, screen: true },
  ],
}
