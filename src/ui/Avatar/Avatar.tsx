import { Image, View } from '@tarojs/components'
import { names } from '../names'
import { semantics } from '../press/semantics'
import look from './avatar.module.scss'

/** A person's picture, or the first letter of the name. The name itself always stands beside it in words. */
export function Avatar({ name, image, large }: { name: string; image?: string; large?: boolean }) {
  return (
    <View className={names(look.avatar, large && look.large)} {...semantics({ hidden: true })}>
      {image ? <Image className={look.image} src={image} mode="aspectFill" lazyLoad /> : Array.from(name.trim())[0]}
    </View>
  )
}
