import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Button } from '../Button/Button'
import { Cell, Cells } from '../Cell/Cell'
import { UiProvider, type UiHost } from '../host/UiProvider'
import { PageShell } from '../PageShell/PageShell'
import { semantics } from '../press/semantics'
import { Stack } from '../Stack/Stack'
import { Tabs } from '../Tabs/Tabs'
import { everything } from './all'
import type { Examples } from './example'
import look from './gallery.module.scss'

/** The three appearances that every screen must be fit for. */
export type Look = 'light' | 'dark' | 'large'

/** Each look as the app would ask for it. */
export function hostFor(name: Look): UiHost {
  return { appearance: { theme: name === 'dark' ? 'dark' : 'light', large: name === 'large' }, call: () => undefined }
}

const looks: { key: Look; label: string }[] = [
  { key: 'light', label: '浅色' },
  { key: 'dark', label: '深色' },
  { key: 'large', label: '长辈版' },
]

/**
 * All components in all their states. `part` opens one component (`Button`), all of them (`all`) or one whole screen
 * (`PageShell/问一问`) straight away, for pictures and tests. Development builds only.
 */
export function Gallery({ start = 'light', part: first }: { start?: Look; part?: string }) {
  const [chosen, choose] = useState<Look>(start)
  const [part, open] = useState(first ?? '')
  return (
    <UiProvider value={hostFor(chosen)}>
      <Part part={part} open={open}>
        <Tabs tabs={looks} current={chosen} onChange={choose} label="样子" />
      </Part>
    </UiProvider>
  )
}

function Part({ part, open, children }: { part: string; open: (part: string) => void; children: ReactNode }) {
  const [component, name] = part.split('/')
  const found = everything.find((each) => each.component === component)
  const screen = found?.examples.find((example) => example.name === name)
  if (screen) return <screen.Draw />
  if (found) {
    return (
      <PageShell title={found.component} onBack={() => open('')} wide={found.component === 'Columns'}>
        {children}
        <States {...found} open={open} />
      </PageShell>
    )
  }
  if (part === 'all') {
    return (
      <PageShell title="全部部件">
        {everything.map((each) => (
          <States key={each.component} {...each} open={open} />
        ))}
      </PageShell>
    )
  }
  return (
    <PageShell title="界面部件" lead="每个部件的每种样子。">
      {children}
      <Cells>
        {everything.map(({ component: key, examples }) => (
          <Cell key={key} label={key} value={`${examples.length} 种`} onPress={() => open(key)} />
        ))}
      </Cells>
    </PageShell>
  )
}

function States({ component, examples, open }: Examples & { open: (part: string) => void }) {
  return (
    <Stack gap={5}>
      {examples.map(({ name, Draw, screen }) => (
        <Stack key={name} gap={2}>
          <View className={look.name} {...semantics({ role: 'heading', level: 2 })}>
            {name}
          </View>
          {screen ? (
            <Button kind="quiet" onPress={() => open(`${component}/${name}`)}>
              看整屏
            </Button>
          ) : (
            <Draw />
          )}
        </Stack>
      ))}
    </Stack>
  )
}
