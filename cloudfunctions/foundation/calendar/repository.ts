/**
 * Working days, from the notices that an administrator loaded over those that the project came with. A day that neither names is known only
 * where no notice can change it: nobody guesses.
 */
import { exists, push, set, table, type Guard } from '../../kernel'
import { calendarCollection } from '../collections'
import { calendarData } from './calendar-data'
import { kindBy, yearOf, yearsNaming, type CalendarYear, type DayKind } from './dayKind'

export type DayKinds = ReadonlyMap<string, DayKind>

/** A notice as it was loaded. */
export interface LoadedNotice extends CalendarYear {
  /** 1 for the first that was loaded, one more for each that replaced it. */
  readonly version: number
  /** What it was read from. */
  readonly text: string
  readonly loadedAt: string
  readonly loadedBy: { readonly staffId: string; readonly name: string }
}
/** The latest version, those before it, and from which day on rosters have yet to be published anew; null once they know. */
export interface StoredYear extends LoadedNotice {
  readonly earlier: readonly LoadedNotice[]
  readonly spreadFrom: string | null
}
/** Documents of the version before have a year's days and nothing else. */
type HeldYear = CalendarYear & Partial<StoredYear>

const calendarYears = table<HeldYear>(calendarCollection.name)
const builtIn = new Map(calendarData.map((year) => [year._id, year]))

/** Years of which this instance knows that there is a notice. One may be replaced, but none goes away again: it is asked for once. */
const noticed = new Set(builtIn.keys())

/** This year's notice: the loaded one, else the one that the project came with; null when there is none. */
export async function findYear(year: string): Promise<HeldYear | null> {
  const held = (await calendarYears.find(year)) ?? builtIn.get(year) ?? null
  if (held !== null) noticed.add(year)
  return held
}

/** Whether there is a notice for this year. Reads nothing for one that is known to be there. */
export const hasNotice = async (year: string): Promise<boolean> => noticed.has(year) || (await findYear(year)) !== null

const yearsFor = async (dates: readonly string[]): Promise<Map<string, HeldYear>> => {
  const names = [...new Set(dates.flatMap(yearsNaming))]
  const found = await Promise.all(names.map(findYear))
  return new Map(found.flatMap((year) => (year === null ? [] : [[year._id, year]])))
}

/** The kinds of those days that are known, and the days that wait for their year's notice. One read per year, two in December. */
export async function dayKindsOf(dates: readonly string[]): Promise<{ readonly kinds: DayKinds; readonly waiting: readonly string[] }> {
  const years = await yearsFor(dates)
  const kinds = new Map<string, DayKind>()
  const waiting: string[] = []
  for (const date of dates) {
    const kind = kindBy(years, date)
    if (kind === null) waiting.push(date)
    else kinds.set(date, kind)
  }
  return { kinds, waiting }
}

/** Those of these days that wait for a notice. Reads nothing where the years are known to have theirs. */
export async function waitingOf(dates: readonly string[]): Promise<readonly string[]> {
  const open = dates.filter((date) => !noticed.has(yearOf(date)))
  return open.length === 0 ? [] : (await dayKindsOf(open)).waiting
}

/** Loaded notices among those for these days that rosters do not know yet. */
export const unspreadFor = async (dates: readonly string[]): Promise<StoredYear[]> =>
  [...(await yearsFor(dates)).values()].filter((year): year is StoredYear => typeof year.spreadFrom === 'string')

/**
 * Writes a notice over the version that was seen (0 for none, and for one that the project came with or that an earlier release stored). False
 * when somebody else wrote one meanwhile; nothing is lost then.
 */
export async function saveNotice(notice: Omit<LoadedNotice, 'version'>, seen: number, spreadFrom: string | null): Promise<boolean> {
  const version = seen + 1
  const before = await calendarYears.find(notice._id)
  if (before === null) return seen === 0 && (await calendarYears.insert({ ...notice, version, earlier: [], spreadFrom })) === 'inserted'
  const { _id, holidays, makeUpDays, loadedBy, ...rest } = notice
  const guard: Guard<HeldYear> = before.version === undefined ? { version: exists(false) } : { version: seen }
  const kept = loadedBefore(before)
  return calendarYears.change(_id, guard, {
    holidays: [...holidays],
    makeUpDays: [...makeUpDays],
    loadedBy: set(loadedBy),
    ...rest,
    version,
    spreadFrom,
    earlier: push([kept]),
  })
}

/** The version that is replaced, as it stays. */
const loadedBefore = ({ earlier: _earlier, spreadFrom: _spreadFrom, ...year }: HeldYear): LoadedNotice => ({
  version: 0,
  text: '',
  loadedAt: '',
  loadedBy: { staffId: '', name: '' },
  ...year,
})

/** The rosters know this version. */
export const setSpread = ({ _id, version }: StoredYear): Promise<boolean> => calendarYears.change(_id, { version }, { spreadFrom: null })
