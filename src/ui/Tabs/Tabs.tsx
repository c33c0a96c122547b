import { View } from '@tarojs/components'
import { names } from '../names'
import { press } from '../press/press'
import { semantics } from '../press/semantics'
import look from './tabs.module.scss'

/** Two to four views of the same thing. The words wrap to a second row rather than hide at the side. */
export function Tabs<Key extends string>({
  tabs,
  current,
  onChange,
  label,
}: {
  tabs: readonly { key: Key; label: string }[]
  current: Key
  onChange: (key: Key) => void
  /** What the tabs choose among, for screen readers. */
  label?: string
}) {
  return (
    <View className={look.tabs} {...semantics({ role: 'tablist', label })}>
      {tabs.map((tab) => (
        <View
          key={tab.key}
          className={names(look.tab, tab.key === current && look.current)}
          {...press({ role: 'tab', selected: tab.key === current, onPress: () => onChange(tab.key), among: true }, look.touched)}
        >
          {tab.label}
        </View>
      ))}
    </View>
  )
}
