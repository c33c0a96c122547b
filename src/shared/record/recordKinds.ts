/** How a service was given. New kinds of service add their word here. */
export const recordKinds = ['consultation', 'appointment', 'walkIn', 'hotline', 'mediation', 'homeVisit'] as const
export type RecordKind = (typeof recordKinds)[number]

export const recordKindNames: Readonly<Record<RecordKind, string>> = {
  consultation: '法律咨询',
  appointment: '预约到访',
  walkIn: '现场办理',
  hotline: '热线来电',
  mediation: '人民调解',
  homeVisit: '上门服务',
}

/** A kind as it is stored: records and ratings from before call a home visit `visit`. Their ids (`visit-…`) stay what they are. */
export type StoredKind = RecordKind | 'visit'
/** How many kinds can be found in the database. */
export const storedKindCount = recordKinds.length + 1

/** The kind by its name of today. */
export const recordKindOf = (stored: StoredKind): RecordKind => (stored === 'visit' ? 'homeVisit' : stored)

/** A record's id, made of what it ended: ending twice meets itself. */
export const recordIdOf = (kind: RecordKind, subjectId: string): string => `${kind}-${subjectId}`
