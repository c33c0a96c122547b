import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useFrame } from '../frame/useFrame'
import { useUi } from '../host/UiProvider'
import { names } from '../names'
import { semantics, type Semantics } from '../press/semantics'
import { largeSizes } from '../tokens/sizes'
import tokens from '../tokens/tokens.module.scss'

/** Paints its ground and gives everything inside it the tokens of the person's appearance. */
export function Theme({ children, className, ...meaning }: { children: ReactNode; className?: string } & Semantics) {
  const { appearance } = useUi()
  const { theme, large, textSize } = appearance
  useFrame(appearance)
  const look = names(tokens.root, theme !== 'light' && tokens[theme], large && tokens.large, className)
  return (
    <View className={look} style={large ? largeSizes(textSize) : {}} {...semantics(meaning)}>
      {children}
    </View>
  )
}
