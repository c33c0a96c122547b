/** How a service was given. New kinds of service add their word here. */
export const recordKinds = ['consultation', 'appointment', 'walkIn', 'hotline', 'mediation', 'visit'] as const
export type RecordKind = (typeof recordKinds)[number]

export const recordKindNames: Readonly<Record<RecordKind, string>> = {
  consultation: '法律咨询',
  appointment: '预约到访',
  walkIn: '现场办理',
  hotline: '热线来电',
  mediation: '人民调解',
  visit: '上门服务',
}
