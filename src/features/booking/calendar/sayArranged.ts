import type { Arranged } from '@/shared/calendar/notice'

const sayShort = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`

/** `元旦：1月1日到1月3日放假 3 天，1月4日上班` */
export function sayArranged({ names, off, worked }: Arranged): string {
  const days = [...off].sort()
  const [first] = days
  const last = days[days.length - 1]
  const span =
    first === undefined || last === undefined || first === last ? days.map(sayShort).join('') : `${sayShort(first)}到${sayShort(last)}`
  return `${names.join('、')}：${span}放假 ${days.length} 天${worked.length > 0 ? `，${worked.map(sayShort).join('、')}上班` : ''}`
}
