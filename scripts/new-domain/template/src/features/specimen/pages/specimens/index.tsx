import { goTo, usePages } from '@/platform'
import { stateWords } from '@/shared/specimen/words'
import { sayMoment } from '@/shared/time'
import { MoreButton } from '@/parts/MoreButton'
import { Screen } from '@/parts/Screen'
import { Card, Empty, Stack, Tag } from '@/ui'
import { OpenForm } from '../../OpenForm'
import { specimens } from '../../specimens'

/** 我的样品: opening one, and those that there are. */
export default function SpecimensPage() {
  const list = usePages(specimens.mine, ({ id }) => id)
  return (
    <Screen title="我的样品" subject={list.subject}>
      <Stack gap={4}>
        <OpenForm />
        {list.items.length === 0 && <Empty title="您还没有提过样品">提出以后，会出现在这里。</Empty>}
        {list.items.map(({ id, what, state, openedAt }) => (
          <Card
            key={id}
            title={what}
            tag={<Tag tone="neutral">{stateWords[state]}</Tag>}
            meaning={`${sayMoment(openedAt)} 提出`}
            onPress={() => void goTo('specimen', { id })}
          />
        ))}
        <MoreButton list={list} />
      </Stack>
    </Screen>
  )
}
