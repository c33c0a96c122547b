import { View } from '@tarojs/components'
import { Card, Stack } from '@/ui'

const facts = [
  ['记什么', '您问的事、律师的答复、您的预约和评价，还有您喜欢的字号。'],
  ['为什么记', '律师要看着答复您；您回来时还找得到；评价用来改进服务。'],
  ['谁看得到', '您问的事只有您和值班律师看得到；预约只有您和服务窗口看得到。评价是谁打的，不告诉被评的人。'],
  ['不要什么', '问律师不要姓名、不要身份证号；预约只要一个称呼，好叫您。'],
] as const

/** What is stored and why, in plain words. */
export function Privacy() {
  return (
    <Card title="我们记下了什么">
      <Stack gap={3}>
        {facts.map(([about, words]) => (
          <View key={about}>{`${about}：${words}`}</View>
        ))}
      </Stack>
    </Card>
  )
}
