import { View } from '@tarojs/components'
import { Button } from '../Button/Button'
import { CallButton } from '../CallButton/CallButton'
import { useUi } from '../host/UiProvider'
import { Icon } from '../Icon/Icon'
import { semantics } from '../press/semantics'
import look from './error.module.scss'

/** What went wrong, in words for the person. */
export interface Failure {
  message: string
  /** The step that helps. */
  next?: string
  onRetry?: () => void
}

/** It did not work: what was kept, try again, or call. `offline` when there is no network rather than a fault of ours. */
export function ErrorState({ message, next, onRetry, kept, offline }: Failure & { kept?: string; offline?: boolean }) {
  const { hotline = '12348' } = useUi()
  return (
    <View className={look.error} {...semantics({ role: 'alert' })}>
      <Icon name={offline ? 'offline' : 'notice'} className={look.icon} />
      <View className={look.message}>{message}</View>
      {kept && <View className={look.kept}>{kept}</View>}
      {next && <View className={look.next}>{next}</View>}
      <View className={look.ways}>
        {onRetry && (
          <Button kind="main" icon="again" onPress={onRetry}>
            再试一次
          </Button>
        )}
        <CallButton phone={hotline} label="电话问" />
      </View>
    </View>
  )
}
