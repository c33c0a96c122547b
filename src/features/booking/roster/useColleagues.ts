import { connect, useSubject } from '@/platform'
import type { StaffCard } from '@/shared/account/contract'
import type { directory } from '@/shared/directory/contract'

const places = connect<typeof directory>('directory')

/** Who works at this point; empty until it is known. */
export const useColleagues = (pointId: string): readonly StaffCard[] =>
  useSubject(() => places.staff({ pointId }), { about: pointId }).data ?? []
