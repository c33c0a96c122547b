import { connect } from '@/platform'
import type { specimen } from '@/shared/specimen/contract'

/** The function `specimen`, as this feature's screens call it. */
export const specimens = connect<typeof specimen>('specimen')
