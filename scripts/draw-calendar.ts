/**
 * Draws cloudfunctions/foundation/calendar/calendar-data.ts from chinese-days: `npx tsx scripts/draw-calendar.ts 2025 2026`.
 * The package answers "workday" for years it knows nothing of, so only a year with its own file is drawn.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

interface YearFile {
  readonly holidays: Readonly<Record<string, string>>
  readonly workdays: Readonly<Record<string, string>>
}

const { version } = JSON.parse(readFileSync('node_modules/chinese-days/package.json', 'utf8')) as { version: string }

function draw(year: string): string {
  const file = `node_modules/chinese-days/dist/years/${year}.json`
  if (!existsSync(file)) throw new Error(`chinese-days ${version} has no data for ${year}`)
  const { holidays, workdays } = JSON.parse(readFileSync(file, 'utf8')) as YearFile
  const list = (days: Readonly<Record<string, string>>) =>
    `[\n${Object.keys(days)
      .sort()
      .map((day) => `      '${day}',\n`)
      .join('')}    ]`
  return [
    '  {',
    `    _id: '${year}',`,
    `    source: '国务院办公厅关于${year}年部分节假日安排的通知（chinese-days ${version}，MIT）',`,
    `    holidays: ${list(holidays)},`,
    `    makeUpDays: ${list(workdays)},`,
    '  },',
  ].join('\n')
}

const years = process.argv.slice(2)
if (years.length === 0) throw new Error('Which years? For example: 2025 2026')
writeFileSync(
  'cloudfunctions/foundation/calendar/calendar-data.ts',
  `/** Drawn by scripts/draw-calendar.ts from chinese-days ${version}; not written by hand. */
import type { CalendarYear } from './dayKind'

export const calendarData: readonly CalendarYear[] = [
${years.map(draw).join('\n')}
]
`,
)
