/**
 * The life of a thing that has states (a consultation, a booking, a case): its states, what can happen to it, and what may be done with
 * it, as one table. A table, not an engine: nothing here writes. The contract takes an action's refusals from it, the handler asks it
 * whether it may, and the buttons of every screen, staff's too, are what it answers.
 */
import type { EventTable, Telling, Told, ToldOf } from './events'

/** May it be done now? `NOT_FOUND`: it is none of theirs, and looks missing. Else the refusal that says why not. */
export type Verdict<Refusal extends string> = 'yes' | 'NOT_FOUND' | Refusal

/** One action of a life table. */
export interface ActionRule<State extends string, Facts, Actor, Refusal extends string> {
  /** The states it starts from. `may` has the last word; the tests hold it to these. */
  readonly from: readonly State[]
  /** The state it ends in; left out where it stays as it is. */
  readonly to?: State
  readonly refusals: readonly Refusal[]
  readonly may: (facts: Facts, actor: Actor, now: string) => Verdict<NoInfer<Refusal>>
}

/**
 * `lifeOf<Facts, Actor>()({ states, events, actions })`.
 * `Facts` is what the rules need to know of the thing (a stored document fits), `Actor` is who wants to do it, seen from the thing.
 * A rule that answers a refusal which it does not name does not compile.
 */
export const lifeOf =
  <Facts, Actor>() =>
  <const State extends string, const Events extends EventTable, const Refusals extends Readonly<Record<string, string>>>(life: {
    readonly states: readonly State[]
    readonly events: Events
    readonly actions: { readonly [Name in keyof Refusals]: ActionRule<State, Facts, Actor, Refusals[Name]> }
  }) => {
    type Name = keyof Refusals & string
    const names = Object.keys(life.actions) as Name[]
    const may = <N extends Name>(name: N, facts: Facts, actor: Actor, now: string): Verdict<Refusals[N]> =>
      life.actions[name].may(facts, actor, now)
    return {
      ...life,
      /** The actions' names, for a schema. */
      names,
      /** Why this action can be refused, for the contract: `refusals: life.refusals('close')`. */
      refusals: <N extends Name>(name: N): readonly Refusals[N][] => life.actions[name].refusals,
      /** May this actor do it now? `now` is the server's clock, UTC ISO. */
      may,
      /** What is told of an event, with its code; an event that nobody is told of does not compile. */
      telling: <C extends ToldOf<Events>>(code: C): Told => ({ code, ...(life.events[code] as { readonly tell: Telling }).tell }),
      /** What this actor may do now: the buttons. */
      available: (facts: Facts, actor: Actor, now: string): Name[] => names.filter((name) => may(name, facts, actor, now) === 'yes'),
    }
  }
