import { life } from '../../src/shared/consultation/life'
import { tell } from '../foundation'
import { inPages, listStaffWith, log, type Job } from '../kernel'
import { alarmAgain } from './owed'
import { alarmRaised, pageOfAlarms } from './repository'
import type { StoredConsultation } from './stored'

/** Who is told first, and who when that did not help; an office without leaders wakes who looks after the system. */
const told = {
  leader: { event: 'UNCLAIMED', roles: ['supervisor', 'admin'] },
  admin: { event: 'STILL_UNCLAIMED', roles: ['admin', 'supervisor'] },
} as const

/** The accounts of those who have this role, of the first role that anybody has. */
async function accountsOf(roles: (typeof told)[keyof typeof told]['roles']): Promise<readonly string[]> {
  for (const role of roles) {
    const bound = (await listStaffWith(role)).flatMap(({ boundTo }) => (boundTo === undefined ? [] : [boundTo]))
    if (bound.length > 0) return bound
  }
  return []
}

/** Tells whose turn it is. Died in between, it tells nobody twice: what was told goes by the moment that was due. */
async function raise({ _id, alarm }: StoredConsultation, now: string, requestId: string): Promise<void> {
  if (!alarm) return
  const { event, roles } = told[alarm.step]
  const people = await accountsOf(roles)
  if (people.length === 0) log({ requestId, action: 'consultation.raiseAlarms', code: 'NOBODY_TO_TELL', detail: _id }, null)
  await Promise.all(people.map((person) => tell(person, life.telling(event), { id: _id, once: alarm.at, now, params: {} })))
  await alarmRaised(_id, alarm, alarm.step === 'leader' ? alarmAgain(now) : null, people, { code: event, at: now, by: 'system' })
}

/** A danger that nobody took for some minutes, or nobody answered who has it: somebody is told who can do something about it. */
export const raiseAlarms: Job = {
  name: 'raiseAlarms',
  due: 'always',
  budgetMs: 5_000,
  run: (run) =>
    inPages(run, 'consultation.raiseAlarms', {
      page: (before) => pageOfAlarms(run.now, before, 50),
      work: (stored) => raise(stored, run.now, run.requestId),
    }),
}
