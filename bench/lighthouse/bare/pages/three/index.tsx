import { Text, View } from '@tarojs/components'

/** Some words, and nothing else. */
export default function Page() {
  return (
    <View>
      <Text>page three</Text>
    </View>
  )
}
