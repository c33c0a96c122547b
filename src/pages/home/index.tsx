import { useState } from 'react'
import { goTo, useIdentity } from '@/platform'
import { Button, PageShell, Stack, TextArea } from '@/ui'
import { textLimits } from '@/shared/consultation/limits'
import { Doors } from './parts/Doors'
import { Hotlines } from './parts/Hotlines'
import { Kinds } from './parts/Kinds'
import { LargePrintSwitch } from './parts/LargePrintSwitch'
import { StaffWork } from './parts/StaffWork'
import { WaitsForMe } from './parts/WaitsForMe'

/** 首页: one question box first, then what waits for me, then the ways to help. */
export default function Home() {
  const [text, setText] = useState('')
  const { preferences } = useIdentity()
  const ask = () => {
    void goTo('ask', text.trim() === '' ? {} : { text: text.trim() })
    setText('')
  }
  return (
    <PageShell title="说说您遇到的问题" lead="律师 24 小时内答复，不收钱。只有您和值班律师看得到。">
      <Stack gap={5}>
        <Stack gap={3}>
          <TextArea
            label="您的问题"
            value={text}
            onChange={setText}
            rows={3}
            maxLength={textLimits.question.max}
            placeholder="比如：老板三个月没发工资，怎么办？"
          />
          <Button kind="main" block icon="ask" onPress={ask}>
            问一问
          </Button>
        </Stack>
        <LargePrintSwitch />
        <StaffWork />
        <WaitsForMe />
        <Hotlines />
        <Doors />
        {!preferences.large && <Kinds />}
      </Stack>
    </PageShell>
  )
}
