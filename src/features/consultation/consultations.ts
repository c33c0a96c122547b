import { connect } from '@/platform'
import type { consultation } from '@/shared/consultation/contract'

/** The phone's side of the consultation contract. */
export const consultations = connect<typeof consultation>('consultation')
