import {
  everywhere,
  fill,
  type ActionSpec,
  type Actions,
  type Contract,
  type CodeOf,
  type Failure,
  type InputOf,
  type OutputOf,
  type RefusalText,
  type Reply,
} from '../../src/shared/contract'
import { dateOf } from '../../src/shared/time'
import { caller, type Caller } from './caller'
import { now } from './clock'
import { runJobs, type Job } from './jobs'
import { log } from './log'
import { isRefusal, refuse, type Refusal } from './refuse'
import { staffOf, type StaffMember } from './staff/repository'
import { isConflict } from './transact'

/** What a handler knows beside its input. */
export interface Call<By extends ActionSpec['by'] = ActionSpec['by']> {
  readonly caller: By['who'] extends 'anyone' ? Caller | null : Caller
  readonly staff: By['who'] extends 'staff' ? StaffMember : StaffMember | null
  /** The server's clock at the start of the call, UTC ISO. */
  readonly now: string
  readonly requestId: string
}

/** Generic refusals a handler may also give: a stranger's record answers like a missing one. */
type HandlerCode<S extends ActionSpec> = CodeOf<S> | 'NOT_FOUND' | 'NOT_ALLOWED'

/** A handler of one action: data, or one of the refusals its contract names. */
export type Handler<S extends ActionSpec> = (input: InputOf<S>, call: Call<S['by']>) => Promise<OutputOf<S> | Refusal<HandlerCode<S>>>

export type Handlers<A extends Actions> = { readonly [Name in keyof A]: Handler<A[Name]> }

/** How much of a tick its jobs may use, in milliseconds; config/functions.ts gives every function with a timer more time than this. */
const tickMs = 15_000

async function runTick(name: string, jobs: readonly Job[], requestId: string): Promise<Reply<null>> {
  try {
    await runJobs(name, jobs, now(), requestId, tickMs)
  } catch (error) {
    log({ requestId, action: `${name}.tick`, code: 'BROKEN', detail: detailOf(error) }, null)
  }
  return { ok: true, data: null }
}

/** What a phone sends; the platform adds `userInfo` for somebody in WeChat. */
interface Event {
  readonly action?: unknown
  readonly input?: unknown
  readonly userInfo?: unknown
}

type AnyHandler = (input: unknown, call: Call) => Promise<unknown>

/** What the platform hands to a function besides the event. */
interface PlatformContext {
  readonly request_id?: string
}

/**
 * Makes a cloud function of a contract: caller, role, input schema, handler, output schema, in this order. The
 * output schema strips what the contract does not name, so no field leaks. It answers an envelope, always; it never
 * throws to the phone, and what went wrong inside goes to the log under the request id.
 */
export function serve<A extends Actions>(contract: Contract<A>, handlers: Handlers<A>, jobs?: readonly Job[]) {
  return async (event: unknown, context?: PlatformContext): Promise<Reply<unknown>> => {
    const requestId = context?.request_id ?? Math.random().toString(36).slice(2, 12)
    const { action, input, userInfo } = (typeof event === 'object' && event !== null ? event : {}) as Event
    // Only the platform's timer sets this; no caller can. Whoever names an action or is named is a person all the same: an instance may
    // still have the mark of the call before.
    const isTimer = process.env.TRIGGER_SRC === 'timer' && action === undefined && userInfo === undefined
    if (isTimer && jobs !== undefined) return runTick(contract.name, jobs, requestId)
    const name = typeof action === 'string' && Object.hasOwn(contract.actions, action) ? action : null
    if (name === null) return failure(contract, refuse('UNKNOWN_ACTION'), requestId)
    let who: Caller | null = null
    try {
      who = await caller()
      const outcome = await run(contract.actions[name] as ActionSpec, handlers[name] as AnyHandler, input ?? {}, who, requestId)
      return isRefusal(outcome) ? failure(contract, outcome, requestId) : { ok: true, data: outcome }
    } catch (error) {
      const code = isConflict(error) ? 'BUSY' : 'BROKEN'
      log({ requestId, action: `${contract.name}.${name}`, code, detail: detailOf(error) }, who?.key ?? null)
      return failure(contract, refuse(code), requestId)
    }
  }
}

async function run(spec: ActionSpec, handler: AnyHandler, input: unknown, who: Caller | null, requestId: string): Promise<unknown> {
  if (spec.by.who !== 'anyone' && who === null) return refuse('NOT_SIGNED_IN')
  const staff = who !== null && spec.by.who !== 'resident' ? await staffOf(who.key) : null
  if (spec.by.who === 'staff' && !allows(spec.by.roles, staff)) return refuse('NOT_ALLOWED')
  if (isDeeper(input, mostLevels)) return refuse('BAD_INPUT', { message: '内容的样子不对，请关闭后重新打开再试。' })
  const parsed = spec.input.safeParse(input)
  if (!parsed.success) return badInput(parsed.error.issues)
  const outcome = await handler(parsed.data, { caller: who, staff, now: now(), requestId } as Call)
  return isRefusal(outcome) ? outcome : spec.output.parse(outcome)
}

const allows = (roles: readonly string[], staff: StaffMember | null) => staff?.roles.some((role) => roles.includes(role)) ?? false

/** No form has more levels than this; what walks through an input below may do so without end. */
const mostLevels = 32
const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' && value !== null && (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)))

/** zod/mini's own words for a failed check; ours are Chinese. */
const unworded = /^Invalid input|^Unrecognized|^Too |^Invalid /

function badInput(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): Refusal {
  const [first] = issues
  const field = first?.path.map(String).join('.') || undefined
  return refuse('BAD_INPUT', first && !unworded.test(first.message) ? { message: first.message } : undefined, field)
}

function failure(contract: Contract, refusal: Refusal, requestId: string): { ok: false; error: Failure } {
  const texts: Readonly<Record<string, RefusalText>> = { ...everywhere, ...contract.refusals }
  const text = texts[refusal.refused] ?? everywhere.BROKEN
  const said = refusal.refused === 'BAD_INPUT' ? refusal.details?.message : undefined
  return {
    ok: false,
    error: {
      code: refusal.refused,
      message: typeof said === 'string' ? said : fill(text.message, refusal.details, dateOf(now())),
      ...(refusal.field !== undefined && { field: refusal.field }),
      next: text.next,
      ...(refusal.offers !== undefined && { offers: refusal.offers }),
      requestId,
    },
  }
}

/** For the log only: the error's name, text and where it arose. */
const detailOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message} ${error.stack?.split('\n')[1]?.trim() ?? ''}` : JSON.stringify(error)
