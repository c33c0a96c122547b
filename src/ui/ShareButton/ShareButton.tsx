import { Button as Native, Text } from '@tarojs/components'
import { Button } from '../Button/Button'
import { Icon } from '../Icon/Icon'
import { semantics } from '../press/semantics'
import look from './share.module.scss'

/** Passes this screen on. In WeChat its own button opens the list of friends; in a browser `onPress` does it. */
export function ShareButton({ children, onPress }: { children: string; onPress: () => void }) {
  if (process.env.TARO_ENV === 'h5') {
    return (
      <Button kind="quiet" block icon="share" onPress={onPress}>
        {children}
      </Button>
    )
  }
  return (
    <Native openType="share" className={look.native} hoverClass={look.touched} {...semantics({ role: 'button', label: children })}>
      <Icon name="share" />
      <Text>{children}</Text>
    </Native>
  )
}
