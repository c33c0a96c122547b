import { nowhere, type Examples } from '../gallery/example'
import { Button } from '../Button/Button'
import { Stack } from '../Stack/Stack'
import { Tag } from '../Tag/Tag'
import { Card } from './Card'

/** The named states of Card. */
export const cardExamples: Examples = {
  component: 'Card',
  examples: [
    {
      name: '可以打开',
      Draw: () => (
        <Card
          title="拖欠工资，怎么要回来"
          tag={<Tag tone="brand">律师已回复</Tag>}
          meaning="陈律师 今天 10:20 回复了您。"
          onPress={nowhere}
        />
      ),
    },
    {
      name: '带操作',
      Draw: () => (
        <Card
          title="法律援助申请预约"
          tag={<Tag tone="good">已约好</Tag>}
          meaning="11月26日 周四 上午 9:00，相山区公共法律服务中心 3 号窗口。"
          footer={
            <>
              <Button kind="quiet" onPress={nowhere}>
                怎么去
              </Button>
              <Button kind="link" onPress={nowhere}>
                取消预约
              </Button>
            </>
          }
        />
      ),
    },
    {
      name: '一列',
      Draw: () => (
        <Stack gap={3}>
          <Card title="离婚后孩子的抚养费" tag={<Tag>已结束</Tag>} meaning="11月20日 结束。还没有评一评。" onPress={nowhere} />
          <Card title="邻居盖房挡光" tag={<Tag tone="caution">等您补充</Tag>} meaning="律师想看看两家的距离。" onPress={nowhere} selected />
        </Stack>
      ),
    },
  ],
}
