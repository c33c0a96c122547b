import type { Examples } from '../gallery/example'
import { Stack } from '../Stack/Stack'
import { BarRow } from './BarRow'

/** The named states of BarRow. */
export const barRowExamples: Examples = {
  component: 'BarRow',
  examples: [
    {
      name: '几个区',
      Draw: () => (
        <Stack gap={3}>
          <BarRow label="相山区" value={128} max={128} note="128 件" />
          <BarRow label="杜集区" value={64} max={128} note="64 件" />
          <BarRow label="濉溪县" value={9} max={128} note="9 件" />
        </Stack>
      ),
    },
  ],
}
