import { useEffect, useState } from 'react'
import { goTo, useActing, usePageParams, useSubject } from '@/platform'
import { fields, mistakeIn, onlyFound } from '@/shared/fields'
import { FailureNotice } from '@/parts/FailureNotice'
import { Screen } from '@/parts/Screen'
import { useConsent } from '@/parts/useConsent'
import { Button, Notice, Stack, TextField } from '@/ui'
import { bookings } from '../../bookings'

const never = Promise.resolve({ ok: true, data: { bookingId: null } } as const)

/**
 * 请您来调解: by the card that the other side was sent, or without one by its own telephone number. Six digits open it, which come another
 * way: a card that went to the wrong people says nothing.
 */
export default function InvitationPage() {
  const { ref } = usePageParams('invitation')
  // Who has come in by this card before goes straight on; the form does not wait for it.
  const known = useSubject<{ bookingId: string | null }>(() => (ref === undefined ? never : bookings.invitation({ ref })), { about: ref })
  const bookingId = known.data?.bookingId ?? null
  useEffect(() => {
    if (bookingId !== null) void goTo('booking', { id: bookingId }, true)
  }, [bookingId])

  const [written, setWritten] = useState({ code: '', phone: '' })
  const [mistakes, setMistakes] = useState<{ code?: string; phone?: string }>({})
  const { act, busy, failure, again, forgive } = useActing()
  const consent = useConsent('book', '同意，打开')
  const write = (part: Partial<typeof written>) => {
    setWritten((before) => ({ ...before, ...part }))
    forgive()
  }
  // Said in two groups, typed in two groups.
  const [code, phone] = [written.code.replace(/\s/g, ''), written.phone.trim()]
  const open = () => {
    const found = onlyFound({
      phone: ref === undefined ? mistakeIn(fields.phone, phone) : undefined,
      code: mistakeIn(fields.inviteCode, code),
    })
    setMistakes(found)
    if (Object.keys(found).length > 0) return
    consent.before(
      () =>
        void act(
          () => bookings.openSide({ ...(ref === undefined ? { phone } : { ref }), code }),
          ({ id }) => void goTo('booking', { id }, true),
        ),
    )
  }
  return (
    <Screen
      title="有人请您来调解"
      lead="填六位数字，看是谁、为什么事、什么时候。看了不等于答应。"
      footer={
        <Button kind="main" block busy={busy} onPress={open}>
          打开看看
        </Button>
      }
    >
      <Stack gap={4}>
        {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
        {ref === undefined && (
          <TextField
            label="您的电话"
            purpose="对方约的时候填的那个，用来找到邀请"
            type="phone"
            value={written.phone}
            maxLength={fields.phone.max}
            onChange={(value) => write({ phone: value })}
            error={mistakes.phone}
          />
        )}
        <TextField
          label="六位数字"
          purpose="请您的人打电话或当面告诉您的，不在卡片里"
          type="number"
          value={written.code}
          maxLength={7}
          onChange={(value) => write({ code: value })}
          error={mistakes.code}
          onConfirm={open}
        />
        <Notice>调解讲自愿，来不来由您（人民调解法第三条）。不认识对方，或者没有六位数字，不用理会。</Notice>
      </Stack>
      {consent.sheet}
    </Screen>
  )
}
