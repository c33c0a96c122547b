import type { Need } from '@/shared/booking/needs'
import { Card, ChoiceGroup, Stack, TextField } from '@/ui'
import { groups } from './priorityGroups'
import type { useWish } from './useWish'

/** Who comes: a name to call; everything else only where it is needed. */
export function WhoComes({ need, wish: { who, write, mistakes } }: { need: Need; wish: ReturnType<typeof useWish> }) {
  return (
    <Stack gap={4}>
      <ChoiceGroup
        label="给谁约"
        value={who.forOther ? 'other' : 'me'}
        onChange={(value) => write({ forOther: value === 'other' })}
        options={[
          { value: 'me', label: '我自己' },
          { value: 'other', label: '帮家里老人、亲友约' },
        ]}
      />
      <TextField
        id="visitor-name"
        label="怎么称呼来的人"
        purpose="窗口按这个叫人"
        value={who.name}
        maxLength={20}
        onChange={(name) => write({ name })}
        error={mistakes.name}
      />
      {who.forOther && (
        <>
          <TextField
            id="visitor-relation"
            label="您和来人的关系"
            value={who.relation}
            maxLength={20}
            placeholder="女儿"
            onChange={(relation) => write({ relation })}
            error={mistakes.relation}
          />
          <ChoiceGroup
            multiple
            label="本人同意"
            value={who.agreed ? ['yes'] : []}
            onChange={(values) => write({ agreed: values.length > 0 })}
            options={[{ value: 'yes', label: '已经征得本人同意' }]}
          />
        </>
      )}
      <TextField
        id="visitor-phone"
        label="电话"
        optional
        purpose="有变动时联系"
        type="phone"
        value={who.phone}
        maxLength={13}
        onChange={(phone) => write({ phone })}
        error={mistakes.phone}
      />
      {need.place === 'home' && (
        <TextField
          id="visitor-address"
          label="上门地址"
          value={who.address}
          maxLength={100}
          onChange={(address) => write({ address })}
          error={mistakes.address}
        />
      )}
      {need.twoSides === true && (
        <Card title="对方是谁" meaning="约好后把确认码发给对方，对方确认了才调解。">
          <Stack gap={3}>
            <TextField
              id="other-name"
              label="对方怎么称呼"
              value={who.otherName}
              maxLength={20}
              onChange={(otherName) => write({ otherName })}
              error={mistakes.otherName}
            />
            <TextField
              id="other-phone"
              label="对方电话"
              type="phone"
              value={who.otherPhone}
              maxLength={13}
              onChange={(otherPhone) => write({ otherPhone })}
              error={mistakes.otherPhone}
            />
          </Stack>
        </Card>
      )}
      <ChoiceGroup
        multiple
        optional
        label="需要优先照顾吗"
        hint="叫号时优先，不用证明"
        value={who.groups}
        onChange={(values) => write({ groups: values })}
        options={groups}
      />
    </Stack>
  )
}
