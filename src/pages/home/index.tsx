import { useEffect, useState } from 'react'
import { reveal, useIdentity, useShareCard } from '@/platform'
import { urgency, type Risk } from '@/shared/consultation/cards'
import { promisedHours } from '@/shared/consultation/terms'
import { fill } from '@/shared/contract/fill'
import { isWatched, quickExit } from '@/parts/quickExit'
import { Screen } from '@/parts/Screen'
import { Cells, Stack } from '@/ui'
import { StaffEntries } from '../staff/StaffEntries'
import { useWaits } from '../waits/useWaits'
import { WaitsCell } from '../waits/WaitsCell'
import { Doors } from './parts/Doors'
import { Hotlines } from './parts/Hotlines'
import { Kinds, kindsPlace } from './parts/Kinds'
import { LargePrintSwitch } from './parts/LargePrintSwitch'
import { Nearby } from './parts/Nearby'
import { Question } from './parts/Question'

/** 首页: one question box first, then what waits for me, then the ways to help. Nothing here waits for a call. */
export default function Home() {
  const { preferences } = useIdentity()
  const waits = useWaits()
  useShareCard({ title: '遇到法律上的事，问律师不收钱', to: { page: 'home', params: {} } })
  const [risks, setRisks] = useState<readonly Risk[]>([])
  const [turnsToKinds, setTurnsToKinds] = useState(0)
  // In 长辈版 the ten kinds come only when asked for; either way 明白办 leads to them.
  useEffect(() => {
    if (turnsToKinds > 0) reveal(kindsPlace)
  }, [turnsToKinds])
  return (
    <Screen
      tab
      {...quickExit(isWatched(risks))}
      title="说说您遇到的问题"
      lead={fill(`律师 {${promisedHours(urgency(risks))}}内答复，不收钱。只有您和值班律师看得到。`)}
    >
      <Stack gap={5}>
        <StaffEntries />
        <Question onRisks={setRisks} />
        <LargePrintSwitch />
        <Cells>
          <WaitsCell label="等您的事" icon="bell" waits={waits} told />
        </Cells>
        <Hotlines />
        <Doors onKinds={() => setTurnsToKinds((turns) => turns + 1)} />
        <Nearby />
        {(!preferences.large || turnsToKinds > 0) && <Kinds />}
      </Stack>
    </Screen>
  )
}
