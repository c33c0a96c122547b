import { connect } from '@/platform'
import { consultation } from '@/shared/consultation/contract'

/** The phone's side of the consultation contract. */
export const consultations = connect(consultation)
