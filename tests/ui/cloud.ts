/**
 * A stand-in for the cloud: screens call it, it answers what a test says, and nothing that the functions could not say. Answers are held
 * to the contracts, when they are written and when they are sent; a refusal is one that the action names, in its own words.
 */
import {
  everywhere,
  type ActionSpec,
  type CodeOf,
  type EverywhereCode,
  type Failure,
  type OutputOf,
  type RefusalTable,
  type SentOf,
} from '../../src/shared/contract'
import { fill } from '../../src/shared/contract/fill'
import { contracts } from '../contracts'

type Contracts = typeof contracts

/** `consultation.read`: every action of every contract. */
export type ActionName = { [D in keyof Contracts]: `${D}.${keyof Contracts[D]['actions'] & string}` }[keyof Contracts]
type SpecOf<Name extends ActionName> = Name extends `${infer D extends keyof Contracts}.${infer A}`
  ? A extends keyof Contracts[D]['actions']
    ? Extract<Contracts[D]['actions'][A], ActionSpec>
    : never
  : never

interface Refused<Code extends string> {
  readonly refused: Code
  readonly details: Readonly<Record<string, string | number>>
  readonly more: Pick<Failure, 'offers' | 'field'>
}

/** A refusal, by its code; `details` fill its sentence. */
export const refusal = <const Code extends string>(
  refused: Code,
  details: Readonly<Record<string, string | number>> = {},
  more: Pick<Failure, 'offers' | 'field'> = {},
): Refused<Code> => ({ refused, details, more })

/** No network: for one action, or for all with `cloud.offline()`. */
export const noNetwork = Symbol('no network')

type Said<Name extends ActionName> = OutputOf<SpecOf<Name>> | Refused<CodeOf<SpecOf<Name>> | EverywhereCode> | typeof noNetwork
type Answer<Name extends ActionName> = Said<Name> | ((input: SentOf<SpecOf<Name>>) => Said<Name> | Promise<Said<Name>>)
/** What it answers, by the name of the action; what is not named cannot be reached. */
export type Answers = { readonly [Name in ActionName]?: Answer<Name> }

interface Call {
  readonly name: ActionName
  readonly input: unknown
}

export interface StandIn {
  /** Everything that was called, in order, answered or not. */
  readonly calls: readonly Call[]
  /** What an action was sent, each time. */
  readonly sent: <Name extends ActionName>(name: Name) => readonly SentOf<SpecOf<Name>>[]
  /** From now on it answers this as well, or otherwise than before. */
  readonly answer: (answers: Answers) => void
  readonly offline: () => void
  readonly online: () => void
}

/** What a test did that the cloud does not do; looked at when it ends. */
const faults: string[] = []
afterEach(() => {
  expect(faults.splice(0)).toEqual([])
})

/** Stands in for the cloud until another does. */
export function standIn(first: Answers = {}): StandIn {
  let answers: Answers = first
  let reachable = true
  const calls: Call[] = []

  async function reply(name: ActionName, input: unknown): Promise<unknown> {
    calls.push({ name, input })
    const answer = answers[name]
    if (!reachable || answer === undefined) throw new Error('no network')
    const { spec, refusals } = specOf(name)
    const taken = spec.input.safeParse(input)
    if (!taken.success) return failed('BAD_INPUT', { ...everywhere.BAD_INPUT, message: taken.error.issues[0]?.message ?? '' }, {})
    const said: unknown = typeof answer === 'function' ? await (answer as (input: unknown) => unknown)(input) : answer
    if (said === noNetwork) throw new Error('no network')
    return isRefused(said) ? refuse(name, said, spec, refusals) : data(name, said, spec)
  }

  globalThis.fetch = jest.fn(async (url: unknown, init?: { readonly body?: unknown }) => {
    const { action, input }: { action: string; input: unknown } = JSON.parse(String(init?.body))
    const body = await reply(`${String(url).replace('/functions/', '')}.${action}` as ActionName, input)
    return { ok: true, json: async () => JSON.parse(JSON.stringify(body)) as unknown }
  }) as unknown as typeof fetch

  return {
    calls,
    sent: <Name extends ActionName>(name: Name) =>
      calls.filter((call) => call.name === name).map(({ input }) => input as SentOf<SpecOf<Name>>),
    answer: (more) => {
      answers = { ...answers, ...more }
    },
    offline: () => {
      reachable = false
    },
    online: () => {
      reachable = true
    },
  }
}

/** An answer that comes when the test says so: `const slow = later(data); standIn({ 'booking.read': slow.answer }); await slow.comes()`. */
export function later<Data>(said: Data): { readonly answer: () => Promise<Data>; readonly comes: () => void } {
  let come: () => void = () => undefined
  const waited = new Promise<void>((resolve) => {
    come = resolve
  })
  return { answer: () => waited.then(() => said), comes: () => come() }
}

function specOf(name: string): { readonly spec: ActionSpec; readonly refusals: RefusalTable } {
  const [domain = '', action = ''] = name.split('.')
  const found = (
    contracts as Readonly<Record<string, { actions: Readonly<Record<string, ActionSpec>>; refusals: RefusalTable } | undefined>>
  )[domain]
  const spec = found?.actions[action]
  if (found === undefined || spec === undefined) throw new Error(`No action ${name}`)
  return { spec, refusals: found.refusals }
}

const isRefused = (said: unknown): said is Refused<string> => typeof said === 'object' && said !== null && 'refused' in said

const failed = (code: string, { message, next }: RefusalTable[string], more: object) => ({
  ok: false,
  error: { code, message, next, ...more },
})

function refuse(name: string, { refused, details, more }: Refused<string>, spec: ActionSpec, refusals: RefusalTable) {
  const text = ({ ...everywhere, ...refusals } as RefusalTable)[refused]
  if (text === undefined || !(refused in everywhere || spec.refusals.includes(refused)))
    faults.push(`${name} never refuses with ${refused}`)
  return failed(refused, { message: fill(text?.message ?? '', details), next: text?.next ?? 'retry' }, more)
}

function data(name: string, said: unknown, spec: ActionSpec) {
  const parsed = spec.output.safeParse(said)
  if (!parsed.success) faults.push(`${name} never answers this: ${JSON.stringify(parsed.error.issues[0])}`)
  return { ok: true, data: parsed.data ?? said }
}
