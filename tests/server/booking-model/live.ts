/** Lives one history, and says the first thing that is wrong. */
import { alwaysWrong, leftOver, notHeld } from './balance'
import type { Round } from './histories'
import { isSomeOrder, isTangled, townOf } from './sequential'
import type { Ended } from './steps'
import { openWorld, type Act, type Came, type World } from './world'

const tick: Act = { kind: 'tick', person: 0, tap: 0, place: 0, diesAfter: undefined }

/** Of bookings: what their people were told, and what was tried since. */
interface Told {
  readonly state: string
  readonly at: string
  /** Somebody has tried to end or move it, and was not told what came of it, or not what it came to. */
  readonly open: boolean
}

function note(told: Map<string, Told>, ended: readonly Ended<Came>[], subjects: readonly (string | undefined)[]): void {
  const came = ended.map((one) => ('value' in one ? one.value : undefined))
  const views = came.map((one) => (one?.code === 'ok' && one.act.kind !== 'join' && one.act.kind !== 'leave' ? one.view : undefined))
  for (const id of new Set([...subjects, ...views.map((view) => view?.id)])) {
    if (id === undefined || told.get(id)?.state === 'cancelled') continue
    const efforts = came.flatMap((one, i) => (subjects[i] === id ? [{ died: one === undefined, view: views[i] }] : []))
    const said = views.filter((view) => view?.id === id)
    const last = efforts[0]?.view ?? said.at(-1)
    if (said.some((view) => view?.state === 'cancelled')) told.set(id, { state: 'cancelled', at: '', open: false })
    else if (efforts.length > 1 || efforts.some(({ died }) => died)) told.set(id, { state: 'booked', at: '', open: true })
    else if (last !== undefined) told.set(id, { state: last.state, at: `${last.date} ${last.slot}`, open: false })
  }
}

/** Each booking that was acknowledged is there, where and how its person was told, unless time or they themselves ended it. */
function lost(told: ReadonlyMap<string, Told>, world: World): string[] {
  const { bookings } = world.documents()
  return [...told].flatMap(([id, { state, at, open }]) => {
    const stored = bookings.find(({ _id }) => _id === id)
    if (stored === undefined) return [`${id} was acknowledged and is gone`]
    if (state === 'cancelled') return stored.state === 'cancelled' ? [] : [`${id} was cancelled and is ${stored.state}`]
    if (open) return []
    const isThere =
      `${stored.date} ${stored.slot}` === at && (stored.state === 'booked' || (stored.state === 'absent' && stored.endsAt < world.now()))
    return isThere ? [] : [`${id} was acknowledged at ${at} and is ${stored.state} at ${stored.date} ${stored.slot}`]
  })
}

/**
 * Somebody taps twice for one place and books another in the same moment: whoever goes on with a tap of the other call cannot know which of
 * the two is to give the place back, and leaves it to the job.
 */
const leavesToTheJob = (came: readonly Came[]): boolean =>
  came.some(
    ({ act, code }) => isTangled(act.person, came) && (code === 'ALREADY_BOOKED' || code === 'TOO_MANY' || code === 'SENT_DIFFERENTLY'),
  )

/** What is wrong, or nothing. */
export async function live(rounds: readonly Round[]): Promise<string[]> {
  const world = await openWorld()
  const told = new Map<string, Told>()
  let clean = true
  for (const [n, { wait, acts, seed }] of rounds.entries()) {
    world.wait(wait)
    const before = world.documents()
    const [quiet, held] = [clean, before.waits.some(({ state }) => state === 'waiting' || state === 'offered')]
    const ended = await world.round(acts, seed)
    const came = ended.flatMap((one) => ('value' in one ? [one.value] : []))
    clean &&= came.length === acts.length && !leavesToTheJob(came)
    note(told, ended, world.subjects())
    const documents = world.documents()
    const wrong = [...alwaysWrong(documents), ...lost(told, world), ...(clean ? [...leftOver(documents), ...notHeld(documents)] : [])]
    const isPlain = acts.every(({ kind }) => kind === 'reserve' || kind === 'forElder' || kind === 'cancel' || kind === 'move')
    if (quiet && clean && !held && isPlain && !isSomeOrder(townOf(before, world.now()), came, townOf(documents, world.now())))
      wrong.push(`no order of ${came.map(({ act, code }) => `${act.kind} ${act.person} ${code}`).join(', ')} comes to this`)
    if (wrong.length > 0) return [`round ${n}`, ...wrong]
  }
  // Quiet: nobody lives that long any more, and the jobs have their turn; what they free is looked at once more.
  for (const minutes of [2, 2, 2]) {
    world.wait(minutes)
    await world.round([tick], 1)
  }
  const documents = world.documents()
  const audited = (await world.audited()).map(({ what, where }) => `audit: ${what} ${where}`)
  return [...alwaysWrong(documents), ...leftOver(documents), ...lost(told, world), ...audited]
}
