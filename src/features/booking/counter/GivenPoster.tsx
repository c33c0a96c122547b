import { View } from '@tarojs/components'
import { canPrint, printPaper } from '@/platform'
import type { GivenNumber } from '@/shared/booking/contract'
import { needOf } from '@/shared/booking/needs'
import { Button, Poster, Stack } from '@/ui'
import { QrCode, qrImage } from '../booking/QrCode'
import { paperLines, qrOf, sayCode } from './paper'
import look from './paper.module.scss'

const paperLook = {
  paper: look.paper ?? '',
  title: look.paperTitle ?? '',
  big: look.paperBig ?? '',
  line: look.paperLine ?? '',
  picture: look.paperPicture ?? '',
}

/** What is shown over the whole screen: a number just given, or a service that has just ended and can be rated. */
export interface Shown {
  readonly title: string
  readonly line: string
  readonly given: GivenNumber
}

/** The number just given, for the person in front of the window to see: what it is for, what to do now, and what to rate by. */
export function GivenPoster({ shown, pointName, onClose }: { shown: Shown | null; pointName: string; onClose: () => void }) {
  if (shown === null) return null
  const { title, line, given } = shown
  const print = () =>
    printPaper(
      {
        title: '指尖法服',
        big: given.number,
        lines: paperLines(given, pointName),
        ...(given.slip !== null && { picture: { src: qrImage(qrOf(given.slip)), label: '评价二维码' } }),
      },
      paperLook,
    )
  return (
    <Poster open title={title} big={given.number} line={line} close="好了" onClose={onClose}>
      <Stack gap={3}>
        {given.slip !== null && (
          <View>
            <QrCode text={qrOf(given.slip)} label={`评价二维码，评价码 ${given.slip.code.split('').join(' ')}`} />
            <View className={look.code}>{sayCode(given.slip)}</View>
            <View>{`评价码。办完“${needOf(given.need).name}”，扫码或凭这六个数字评一评。`}</View>
            {!canPrint && <View>请对方用手机拍下这一屏，也可以抄下号和评价码。</View>}
          </View>
        )}
        {canPrint && (
          <Button kind="quiet" block icon="paper" onPress={print}>
            打印号条
          </Button>
        )}
      </Stack>
    </Poster>
  )
}
