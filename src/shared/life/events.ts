/** What can happen to a thing. A code is never renamed: it stands in stored histories, and the public log will seal it. */
import type { PageName } from '../pages'

/** Who must act next once it has happened; what they are waited for is found by this. */
export type Acts = 'resident' | 'lawyer' | 'clerk' | 'supervisor' | 'nobody'

/** What somebody is told of it. Words are neutral: phones are shared, and a message shows on a locked screen. */
export interface Telling {
  /** A few words: the head of the inbox entry and of the message. */
  readonly title: string
  /** The inbox entry's text; `{name}` is filled in. */
  readonly text: string
  /** The message's line, at most twenty characters; left out where the app's inbox alone tells of it. */
  readonly note?: string
  /** The page it opens. */
  readonly page: PageName
  /** May a message go out at night? Else it waits until the morning; the inbox has it at once. */
  readonly atNight: boolean
}

export interface EventSpec {
  /** How loud it is. */
  readonly level: 'info' | 'notice' | 'alarm'
  /** The sentence for its history. */
  readonly say: string
  readonly next: Acts
  /** What the one it is about is told; null where nobody is. */
  readonly tell: Telling | null
}

export type EventTable = Readonly<Record<string, EventSpec>>

/** The codes of a table: what a stored history may hold. */
export type CodeOf<T extends EventTable> = keyof T & string

/** The codes of events that somebody is told of. */
export type ToldOf<T extends EventTable> = { [C in keyof T & string]: T[C]['tell'] extends null ? never : C }[keyof T & string]

/** What is told, with the code of the event that it is told of. */
export type Told = Telling & { readonly code: string }
