import { Text, View } from '@tarojs/components'
import { useUi } from '../host/UiProvider'
import { Icon } from '../Icon/Icon'
import { names } from '../names'
import { press } from '../press/press'
import look from './call.module.scss'

/** One tap to a person's voice. `danger` is for 110, where a life may hang on it; `quiet` stands at the top of every screen. */
export function CallButton({
  phone,
  label,
  kind = 'quiet',
  block,
}: {
  phone: string
  label?: string
  kind?: 'main' | 'quiet' | 'danger'
  block?: boolean
}) {
  const { call } = useUi()
  const says = label ? `打电话 ${phone}，${label}` : `打电话 ${phone}`
  return (
    <View
      className={names(look.call, look[kind], block && look.block)}
      {...press({ onPress: () => call(phone), label: says }, look.touched)}
    >
      <Icon name="phone" />
      <Text className={look.phone}>{phone}</Text>
      {label && <Text className={look.label}>{label}</Text>}
    </View>
  )
}
