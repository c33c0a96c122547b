import { View } from '@tarojs/components'
import { semantics } from '@/ui'
import look from '../booking/qr.module.scss'

/** Six digits in two groups, as one says them on the telephone. */
export function Digits({ code }: { code: string }) {
  return (
    <View>
      <View>告诉对方的六位数字：</View>
      <View className={look.digits} {...semantics({ role: 'img', label: `告诉对方的六位数字 ${code.split('').join(' ')}` })}>
        {`${code.slice(0, 3)} ${code.slice(3)}`}
      </View>
    </View>
  )
}
