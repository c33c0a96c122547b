import { View } from '@tarojs/components'
import { goTo } from '@/platform'
import { handler, purposeOf, type Purpose } from '@/shared/account/notice'
import { Button, CallButton, Sheet, Stack } from '@/ui'
import { PurposeLines } from './PurposeLines'

interface Props {
  readonly purpose: Purpose['code']
  /** What the button does: 同意，发给律师. */
  readonly confirm: string
  readonly open: boolean
  readonly onAgree: () => void
  readonly onClose: () => void
}

/** 先说清楚: what is kept, why, who sees it, for how long, who is responsible and how to use one's rights; two ways on, and nothing is lost by either. */
export function ConsentSheet({ purpose, confirm, open, onAgree, onClose }: Props) {
  const readAll = () => {
    onClose()
    void goTo('privacy')
  }
  return (
    <Sheet open={open} title="发出去以前，先说清楚" onClose={onClose}>
      <Stack gap={4}>
        <PurposeLines purpose={purposeOf(purpose)} />
        <View>{`谁负责：${handler}。要看、要改、要删，打电话或点“看全部说明”（个人信息保护法第十七条）。`}</View>
        <View>同意了也可以随时收回（第十五条）。不同意，就不发，写的还在您手机上。</View>
        <Stack gap={3}>
          <Button kind="main" block icon="send" onPress={onAgree}>
            {confirm}
          </Button>
          <CallButton phone="12348" label="不同意，打电话问" block />
          <Button kind="link" onPress={readAll}>
            看全部说明
          </Button>
        </Stack>
      </Stack>
    </Sheet>
  )
}
