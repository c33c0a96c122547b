import { Input, View } from '@tarojs/components'
import { Button } from '../Button/Button'
import { Icon } from '../Icon/Icon'
import { semantics } from '../press/semantics'
import look from './search.module.scss'

/** One box to look for something, with a button for those who do not find the keyboard's. */
export function SearchBar({
  value,
  onChange,
  onSearch,
  placeholder,
  label = placeholder,
  action = '找一找',
}: {
  value: string
  onChange: (value: string) => void
  onSearch: (value: string) => void
  placeholder: string
  label?: string
  action?: string
}) {
  const own = process.env.TARO_ENV === 'h5' ? { nativeProps: { 'aria-label': label, enterkeyhint: 'search' } } : semantics({ label })
  return (
    <View className={look.search} {...semantics({ role: 'search' })}>
      <View className={look.box}>
        <Icon name="search" className={look.icon} />
        <Input
          {...own}
          className={look.input}
          placeholderClass={look.placeholder}
          type="text"
          confirmType="search"
          value={value}
          placeholder={placeholder}
          onInput={(event) => onChange(event.detail.value)}
          onConfirm={() => onSearch(value)}
        />
      </View>
      <Button kind="quiet" onPress={() => onSearch(value)}>
        {action}
      </Button>
    </View>
  )
}
