import { leave } from '@/platform'
import { Button, CallButton, Stack } from '@/ui'

/** Beside every box in which somebody may write of a danger: the number that helps now, and the way out, each in one tap. */
export function HelpNow() {
  return (
    <Stack row gap={2}>
      <CallButton phone="110" kind="danger" label="有危险" />
      <Button kind="link" icon="leave" onPress={leave}>
        马上离开
      </Button>
    </Stack>
  )
}
