import { useIdentity } from '@/platform'
import { Button } from '@/ui'

/** 长辈版 on and off, in sight on the home page. */
export function LargePrintSwitch() {
  const { preferences, savePreferences } = useIdentity()
  return (
    <Button kind="quiet" block icon="letters" onPress={() => savePreferences({ ...preferences, large: !preferences.large })}>
      {preferences.large ? '换回普通版' : '字大一点（长辈版）'}
    </Button>
  )
}
