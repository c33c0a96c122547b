import { noticeWait } from '../../../src/shared/booking/waits'
import { valueOn } from '../../../src/shared/parameters'
import { dateOf, startOfDate } from '../../../src/shared/time'
import type { Wait } from '../../../src/shared/waits/wait'
import { hasNotice } from '../../foundation'
import { staffOf } from '../../kernel'

/** The year whose notice is asked for: this one's while it is missing, the next one's from November on. Null when there is nothing to ask for. */
export async function missingNotice(now: string): Promise<{ readonly year: string; readonly since: string } | null> {
  const today = dateOf(now)
  const year = today.slice(0, 4)
  const month = valueOn('calendar.askFromMonth', today)
  if (!(await hasNotice(year))) return { year, since: startOfDate(`${year}-01-01`) }
  const next = String(Number(year) + 1)
  if (Number(today.slice(5, 7)) < month || (await hasNotice(next))) return null
  return { year: next, since: startOfDate(`${year}-${String(month).padStart(2, '0')}-01`) }
}

/** What of it waits for this person: only an administrator loads notices. */
export async function noticesFor(person: string, now: string): Promise<Wait[]> {
  const missing = await missingNotice(now)
  if (missing === null) return []
  const staff = await staffOf(person)
  return staff?.roles.includes('admin') === true ? [noticeWait(missing.year, missing.since)] : []
}
