/**
 * Draws src/shared/calendar/festivals.ts from the lunar calendar of chinese-days: `npx tsx scripts/draw-festivals.ts 2025 2045`. A test holds
 * what comes out to a second calendar, the one in Node.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { getSolarDateFromLunar, getSolarTermDate } from 'chinese-days'

const { version } = JSON.parse(readFileSync('node_modules/chinese-days/package.json', 'utf8')) as { version: string }
const [first, last] = process.argv.slice(2).map(Number)
if (first === undefined || last === undefined) throw new Error('From which year to which? For example: 2025 2045')

const lunar = (year: number, day: string): string => getSolarDateFromLunar(`${year}-${day}`).date
const years = Array.from({ length: last - first + 1 }, (_, i) => first + i).map((year) => {
  const days = [lunar(year, '01-01'), getSolarTermDate(year, 4, 'pure_brightness'), lunar(year, '05-05'), lunar(year, '08-15')]
  return `  ${year}: [${days.map((day) => `'${day.slice(5)}'`).join(', ')}],`
})

writeFileSync(
  'src/shared/calendar/festivals.ts',
  `/** Drawn by scripts/draw-festivals.ts from chinese-days ${version}; not written by hand. */

/** The days that the moon and the sun decide, \`MM-DD\`: 正月初一, 清明, 端午, 中秋. */
export const festivals: Readonly<Record<string, readonly [newYear: string, qingming: string, dragonBoat: string, midAutumn: string]>> = {
${years.join('\n')}
}
`,
)
