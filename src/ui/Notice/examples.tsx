import { nowhere, type Examples } from '../gallery/example'
import { Button } from '../Button/Button'
import { Notice } from './Notice'

/** The named states of Notice. */
export const noticeExamples: Examples = {
  component: 'Notice',
  examples: [
    { name: '说明', Draw: () => <Notice>带上身份证就行，不用打印材料。</Notice> },
    {
      name: '接下来',
      Draw: () => (
        <Notice tone="brand" title="接下来">
          律师 24 小时内回复，回复时会给您发一条微信消息。
        </Notice>
      ),
    },
    {
      name: '办好了',
      Draw: () => (
        <Notice tone="good" title="约好了">
          11月26日 周四 上午 9:00，3 号窗口等您。
        </Notice>
      ),
    },
    {
      name: '要留意',
      Draw: () => (
        <Notice
          tone="caution"
          title="劳动仲裁有时限"
          action={
            <Button kind="quiet" onPress={nowhere}>
              看看怎么算
            </Button>
          }
        >
          从知道权利受到侵害那天起一年内。
        </Notice>
      ),
    },
    {
      name: '有危险',
      Draw: () => (
        <Notice tone="danger" title="有人要伤害您吗？" announce>
          先到安全的地方，马上打 110。
        </Notice>
      ),
    },
  ],
}
