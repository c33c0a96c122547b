import { View } from '@tarojs/components'
import { Button } from '../Button/Button'
import { Icon } from '../Icon/Icon'
import { names } from '../names'
import type { Tone } from '../Notice/Notice'
import { semantics } from '../press/semantics'
import look from './toast.module.scss'

/**
 * A word about what just happened, spoken by screen readers when `text` changes. Keep it on the screen with an empty text:
 * a region that appears together with its words is not read. It never goes by itself; `onClose` gives it a button.
 */
export function Toast({ text, tone = 'good', onClose }: { text: string | undefined; tone?: Tone; onClose?: () => void }) {
  return (
    <View className={look.place} {...semantics({ role: 'status', live: 'polite' })}>
      {text && (
        <View className={names(look.toast, look[tone])}>
          <Icon name={tone === 'good' ? 'done' : 'notice'} />
          <View className={look.words}>{text}</View>
          {onClose && (
            <Button kind="link" onPress={onClose}>
              知道了
            </Button>
          )}
        </View>
      )}
    </View>
  )
}
