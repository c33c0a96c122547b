import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../Button/Button'
import { CallButton } from '../CallButton/CallButton'
import { Empty } from '../Empty/Empty'
import { ErrorState, type Failure } from '../ErrorState/ErrorState'
import { useUi } from '../host/UiProvider'
import { Icon } from '../Icon/Icon'
import { names } from '../names'
import { press } from '../press/press'
import { semantics } from '../press/semantics'
import { Skeleton } from '../Skeleton/Skeleton'
import { Theme } from '../Theme/Theme'
import look from './shell.module.scss'

/** How one screen is put together. */
export interface PageShellProps {
  /** The question this screen asks, as a sentence. */
  title?: string
  /** One line below the title: what happens next, or how long it takes. */
  lead?: string
  /** Where the screen stands. `empty` shows the children if there are any, else a plain sentence. */
  state?: 'ready' | 'loading' | 'failed' | 'offline' | 'empty'
  failure?: Failure
  /** What was not lost, said when it failed. */
  kept?: string
  /** The main action, at the thumb. */
  footer?: ReactNode
  /** Above everything: danger to life, an outage. */
  urgent?: ReactNode
  /** Staff: uses the whole width from 1024 px on. */
  wide?: boolean
  /** Shows 返回 in a browser, where no bar of WeChat's does. */
  onBack?: () => void
  /** A way out in one tap, on pages that somebody beside the person must not see. */
  onLeave?: () => void
  children?: ReactNode
}

/** A screen: its question, what it shows in each state, its one main action, and the hotline always at the same place. */
export function PageShell({ title, lead, footer, urgent, wide = false, onBack, onLeave, ...rest }: PageShellProps) {
  const { place = '公共法律服务', hotline = '12348' } = useUi()
  return (
    <Theme className={look.shell} role="main">
      <View className={names(look.page, wide && look.wide)}>
        <View className={look.strip}>
          {onBack ? (
            <View className={look.back} {...press({ onPress: onBack })}>
              <Icon name="back" />
              <Text>返回</Text>
            </View>
          ) : (
            <Text className={look.place}>{place}</Text>
          )}
          {onLeave && (
            <Button kind="link" icon="leave" onPress={onLeave}>
              马上离开
            </Button>
          )}
          <View className={look.hotline}>
            <CallButton phone={hotline} label={onLeave ? undefined : '热线'} />
          </View>
        </View>
        {urgent}
        {title && (
          <View className={look.head}>
            <View className={look.title} {...semantics({ role: 'heading', level: 1 })}>
              {title}
            </View>
            {lead && <View className={look.lead}>{lead}</View>}
          </View>
        )}
        <Body {...rest} />
      </View>
      {footer && (
        <View className={look.footer}>
          <View className={names(look.bar, wide && look.wide)}>{footer}</View>
        </View>
      )}
    </Theme>
  )
}

const unreachable: Failure = { message: '现在打不开', next: '请过一会儿再试，或者打电话问。' }
const noNetwork: Failure = { message: '手机没有连上网', next: '连上网以后再试。打电话不受影响。' }

function Body({ state = 'ready', failure, kept, children }: Pick<PageShellProps, 'state' | 'failure' | 'kept' | 'children'>) {
  if (state === 'loading') return <Skeleton cards={2} />
  if (state === 'failed') return <ErrorState {...(failure ?? unreachable)} kept={kept} />
  if (state === 'offline') return <ErrorState {...(failure ?? noNetwork)} kept={kept} offline />
  if (state === 'empty' && !children) return <Empty title="这里还没有内容" />
  return <>{children}</>
}
