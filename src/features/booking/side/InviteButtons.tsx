import { useState } from 'react'
import type { Acting } from '@/platform'
import type { Booking, OtherSide } from '@/shared/booking/contract'
import { Button, Dialog, Stack } from '@/ui'
import { bookings } from '../bookings'

interface Props {
  readonly booking: Booking
  readonly side: OtherSide
  readonly acting: Acting
  readonly put: (booking: Booking) => void
}

const asks = {
  renew: {
    title: '换一份新的邀请？',
    confirm: '换新的',
    words: '旧卡片和旧数字马上作废，打开过的人也看不到了。新的要重新发给对方，对方要重新答复。',
  },
  withdraw: {
    title: '收回邀请？',
    confirm: '收回',
    words: '卡片和数字马上作废，打开过的人也看不到了。预约还在，要取消请点下面的“不来了，取消”。',
  },
} as const

/** 换一份, 收回: the old card and digits are dead at once; both are asked about first. */
export function InviteButtons({ booking, side, acting: { act, busy }, put }: Props) {
  const [asked, setAsked] = useState<keyof typeof asks | null>(null)
  const may = (action: Booking['actions'][number]) => booking.actions.includes(action)
  const run = () => {
    const open = asked === 'renew'
    setAsked(null)
    void act(() => bookings.renewInvite({ id: booking.id, open }), put)
  }
  // Where no card lives there is nothing to lose by a new one.
  const renew = () =>
    side.invite === null && !side.opened ? void act(() => bookings.renewInvite({ id: booking.id, open: true }), put) : setAsked('renew')
  if (!may('renewInvite')) return null
  const ask = asks[asked ?? 'renew']
  return (
    <Stack gap={2}>
      <Button kind="quiet" block busy={busy} onPress={renew}>
        换一份新的邀请
      </Button>
      {may('withdrawInvite') && (side.invite !== null || side.opened) && (
        <Button kind="link" busy={busy} onPress={() => setAsked('withdraw')}>
          收回邀请
        </Button>
      )}
      <Dialog open={asked !== null} title={ask.title} confirm={ask.confirm} busy={busy} onConfirm={run} onCancel={() => setAsked(null)}>
        {ask.words}
      </Dialog>
    </Stack>
  )
}
