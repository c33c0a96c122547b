import { View } from '@tarojs/components'
import { CallButton, Card, Stack } from '@/ui'
import { Part } from './Part'
import look from './parts.module.scss'

const lines = [
  { phone: '110', when: '有人受伤、打人、威胁您', kind: 'danger' },
  { phone: '12348', when: '问法律、找律师、法律援助', kind: 'quiet' },
  { phone: '12345', when: '找政府办事、投诉', kind: 'quiet' },
] as const

/** Which number for what: a frightened person finds it in a second. */
export function Hotlines() {
  return (
    <Part title="着急就打电话">
      <Card>
        <Stack gap={3}>
          {lines.map(({ phone, when, kind }) => (
            <View key={phone} className={look.line}>
              <View className={look.when}>{when}</View>
              <CallButton phone={phone} kind={kind} />
            </View>
          ))}
        </Stack>
      </Card>
    </Part>
  )
}
