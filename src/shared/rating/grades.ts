/** The five grades of 好差评, best first as on the standard device. None is ever preselected, none is a default. */
export const grades = [
  { grade: 5, name: '非常满意' },
  { grade: 4, name: '满意' },
  { grade: 3, name: '基本满意' },
  { grade: 2, name: '不满意' },
  { grade: 1, name: '非常不满意' },
] as const
export type Grade = (typeof grades)[number]['grade']

export const gradeName = (grade: number): string => grades.find((entry) => entry.grade === grade)?.name ?? ''

/** Grades 2 and 1 are bad ratings (差评). */
export const isBad = (grade: number): boolean => grade <= 2
