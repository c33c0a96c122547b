import { useState } from 'react'
import { serviceKinds } from '@/shared/directory/serviceKinds'
import { Cell, Cells } from '@/ui'
import { KindSheet } from './KindSheet'
import { Part } from './Part'

/** Where 明白办 leads on the home page. */
export const kindsPlace = 'kinds'

/** The ten kinds of public legal service, each in one line; a tap says what to bring and where to go on. */
export function Kinds() {
  const [chosen, setChosen] = useState<(typeof serviceKinds)[number] | null>(null)
  return (
    <Part title="能办的十类事" id={kindsPlace}>
      <Cells>
        {serviceKinds.map((kind) => (
          <Cell key={kind.code} label={kind.name} hint={kind.meaning} onPress={() => setChosen(kind)} />
        ))}
      </Cells>
      <KindSheet kind={chosen} onClose={() => setChosen(null)} />
    </Part>
  )
}
