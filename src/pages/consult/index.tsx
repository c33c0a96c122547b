import { View } from '@tarojs/components'

export default function Page() {
  return <View>咨询</View>
}
