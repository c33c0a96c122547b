import { View } from '@tarojs/components'
import { useState } from 'react'
import { useIdentity, useShareCard } from '@/platform'
import { handler, noticeVersion, purposes } from '@/shared/account/notice'
import { sayDate } from '@/shared/time'
import { PurposeLines } from '@/parts/PurposeLines'
import { Screen } from '@/parts/Screen'
import { Button, CallButton, Card, Dialog, Notice, Stack } from '@/ui'

/** 隐私说明: everything that is kept, why and how long; and taking consent back. Needs no login. */
export default function Privacy() {
  useShareCard({ title: '指尖法服记什么、不记什么', to: { page: 'privacy', params: {} } })
  return (
    <Screen title="我们记什么，不记什么" lead={`${sayDate(noticeVersion)} 写的。改了会再问您一次。`}>
      <Stack gap={4}>
        <Consent />
        {purposes.map((purpose) => (
          <Card key={purpose.code} title={purpose.title}>
            <PurposeLines purpose={purpose} />
          </Card>
        ))}
        <Rights />
      </Stack>
    </Screen>
  )
}

/** Where the person's consent stands, and the way to take it back, as easy as giving it (个人信息保护法 第十五条). */
function Consent() {
  const { agreed, setConsent } = useIdentity()
  const [asking, setAsking] = useState(false)
  const takeBack = () => {
    setAsking(false)
    setConsent(false)
  }
  const back = (
    <Button kind="quiet" onPress={() => setAsking(true)}>
      收回同意
    </Button>
  )
  return (
    <>
      {agreed ? (
        <Notice tone="good" title="您同意过这份说明" action={back} announce>
          随时可以收回。
        </Notice>
      ) : (
        <Notice tone="neutral" title="您还没有同意" announce>
          只看不用同意。要发给律师或约时间的时候，会先问您。
        </Notice>
      )}
      <Dialog open={asking} title="收回同意？" confirm="收回" onConfirm={takeBack} onCancel={() => setAsking(false)}>
        以后再发东西，会先问您同不同意。收回以前办过的仍然算数（个人信息保护法第十五条）。已经发的该由我们删（第四十七条）；
        现在还不能自动删，您打 12348 说一声，我们来办；不能删的，会说明理由（第五十条）。
      </Dialog>
    </>
  )
}

/** What the law gives everybody, and whom to ask. */
function Rights() {
  return (
    <Card title="您可以要求">
      <Stack gap={3}>
        <View>看自己的、要一份（个人信息保护法第四十五条）；写错了改过来（第四十六条）；不该再留的删掉（第四十七条）。</View>
        <View>
          您问的、约的、评的，在“咨询”“预约”里都看得到。要一份、要改、要删，请打电话，说清楚是哪一件；不能办的，会说明理由（第五十条）。
        </View>
        <View>{`谁负责：${handler}。`}</View>
        <CallButton phone="12348" label="要查、要改、要删" block />
      </Stack>
    </Card>
  )
}
