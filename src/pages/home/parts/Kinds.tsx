import { serviceKinds } from '@/shared/directory/serviceKinds'
import { Card, Cell, Cells } from '@/ui'
import { goTo } from '@/platform'

/** The ten kinds of public legal service, each in one line. */
export function Kinds() {
  return (
    <Card title="我们能帮您办这些">
      <Cells>
        {serviceKinds.map(({ code, name, meaning }) => (
          <Cell key={code} label={name} hint={meaning} onPress={() => void goTo('ask')} />
        ))}
      </Cells>
    </Card>
  )
}
