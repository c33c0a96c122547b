import { connect, usePages } from '@/platform'
import type { consultation } from '@/shared/consultation/contract'

const consultations = connect<typeof consultation>('consultation')

/** My consultations, newest first. */
export const useMine = () => usePages(consultations.mine, ({ id }) => id)
