import { useIdentity } from '@/platform'
import type { Preferences } from '@/shared/account/contract'
import { Screen } from '@/parts/Screen'
import { Card, ChoiceGroup, Stack } from '@/ui'

const sizes = [22, 24, 26, 28, 30]
const themes: { value: Preferences['theme']; label: string; hint?: string }[] = [
  { value: 'auto', label: '跟手机一样' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色', hint: '晚上看不刺眼' },
]

/** 字号和颜色: kept at once, and with the person, so that another phone shows the same. */
export default function Appearance() {
  const { preferences, savePreferences } = useIdentity()
  const change = (part: Partial<Preferences>) => savePreferences({ ...preferences, ...part })
  return (
    <Screen title="您想怎么看？" lead="选了马上变，换个手机也一样。">
      <Stack gap={5}>
        <Card title="看看清不清楚">律师已经答复您了，请点开看看。</Card>
        <ChoiceGroup
          label="版面"
          value={preferences.large ? 'large' : 'normal'}
          onChange={(value) => change({ large: value === 'large' })}
          options={[
            { value: 'normal', label: '普通版' },
            { value: 'large', label: '长辈版', hint: '字大，按钮大，东西少' },
          ]}
        />
        {preferences.large && (
          <ChoiceGroup
            label="字的大小"
            value={String(preferences.textSize)}
            onChange={(value) => change({ textSize: Number(value) })}
            options={sizes.map((size) => ({ value: String(size), label: `${size} 号字` }))}
          />
        )}
        <ChoiceGroup label="颜色" value={preferences.theme} onChange={(theme) => change({ theme })} options={themes} />
      </Stack>
    </Screen>
  )
}
