import type { Need } from '@/shared/booking/needs'
import { fields } from '@/shared/fields'
import { ForWhom } from '@/parts/ForWhom'
import { Card, ChoiceGroup, Stack, TextField } from '@/ui'
import { groups } from './priorityGroups'
import type { useWish } from './useWish'

/**
 * Health, or being hurt at home, is sensitive: agreed to by itself, told why it must be and what it does (个人信息保护法 第二十九条, 第三十条).
 * Nobody agrees for somebody else.
 */
const aboutGroups = (forOther: boolean): string =>
  [
    forOther
      ? '您替人选，只算转告，不算本人同意；先问过本人，不愿意就别选（个人信息保护法第二十九条）。'
      : '这一项单独问您：选了，就是同意我们记下它（个人信息保护法第二十九条）。',
    '记它只为叫号优先；窗口的人会看到，别人看不到，这部手机上不存（第三十条）。不选也照样办。老人的岁数按老年人权益保障法第二条。',
  ].join('')

/** Who comes: a name to call; everything else only where it is needed. */
export function WhoComes({ need, wish: { who, write, mistakes } }: { need: Need; wish: ReturnType<typeof useWish> }) {
  return (
    <Stack gap={4}>
      <ForWhom label="给谁约" mine="我自己" others="帮家里老人、亲友约" value={who} onChange={write} mistakes={mistakes} />
      <TextField
        id="visitor-name"
        label="怎么称呼来的人"
        purpose="窗口按这个叫人"
        value={who.name}
        maxLength={fields.visitorName.max}
        onChange={(name) => write({ name })}
        error={mistakes.name}
      />
      <TextField
        id="visitor-phone"
        label="电话"
        optional
        purpose="有变动时联系"
        type="phone"
        value={who.phone}
        maxLength={fields.phone.max}
        onChange={(phone) => write({ phone })}
        error={mistakes.phone}
      />
      {need.place === 'home' && (
        <TextField
          id="visitor-address"
          label="上门地址"
          purpose="上门的人照着找"
          value={who.address}
          maxLength={fields.address.max}
          onChange={(address) => write({ address })}
          error={mistakes.address}
        />
      )}
      {need.twoSides === true && (
        <Card title="和谁、为什么事" meaning="约好后发卡片给对方，再告诉他六位数字。对方愿意来才调解。">
          <Stack gap={3}>
            <TextField
              id="dispute"
              label="为什么事"
              purpose="对方和调解员看得到，一句话就行，像“借款没还”"
              value={who.dispute}
              maxLength={fields.dispute.max}
              onChange={(dispute) => write({ dispute })}
              error={mistakes.dispute}
            />
            <TextField
              id="other-name"
              label="对方怎么称呼"
              purpose="调解员知道请谁来"
              value={who.otherName}
              maxLength={fields.otherSideName.max}
              onChange={(otherName) => write({ otherName })}
              error={mistakes.otherName}
            />
            <TextField
              id="other-phone"
              label="对方电话"
              purpose="调解员联系对方"
              type="phone"
              value={who.otherPhone}
              maxLength={fields.phone.max}
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
        purpose={aboutGroups(who.forOther)}
        value={who.groups}
        onChange={(values) => write({ groups: values })}
        options={groups()}
      />
    </Stack>
  )
}
