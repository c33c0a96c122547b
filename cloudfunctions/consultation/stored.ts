import type { CategoryCode } from '../../src/shared/consultation/categories'
import type { ThreadEntry } from '../../src/shared/consultation/contract'
import type { Ending, HandBackReason } from '../../src/shared/consultation/handBack'
import type { ConsultationEvent, State } from '../../src/shared/consultation/life'
import type { Risk } from '../../src/shared/consultation/risk'
import type { Happened } from '../kernel'

/** The lawyer who has it. */
export interface Claim {
  readonly staffId: string
  readonly name: string
  readonly pointId: string
  readonly at: string
}

/** A lawyer gave it back: who, and why. */
export interface HandBack {
  /** The lawyer's staff id. */
  readonly by: string
  readonly at: string
  readonly why: HandBackReason
  /** In their own words; may be empty. */
  readonly words: string
}

/** From when on somebody is told that a danger waits, and who. */
export interface Alarm {
  readonly at: string
  readonly step: 'leader' | 'admin'
}

/** A consultation as it is stored. Documents from before also have `askerOpenid`, which nobody needs: the person key tells it. */
export interface StoredConsultation {
  readonly _id: string
  /** The asker's person key; never leaves the server. */
  readonly asker: string
  /** What the asker is to the person it is about, when they ask for somebody else; missing in documents from before. */
  readonly askedBy?: string | null
  readonly state: State
  readonly category: CategoryCode
  readonly risks: readonly Risk[]
  /** 0 danger, 1 pressing, 2 ordinary: the queue's first key. */
  readonly urgency: 0 | 1 | 2
  readonly askedAt: string
  /** By when an answer is promised; null when none is owed. */
  readonly dueAt: string | null
  /** Null where nobody need be told, or everybody was; missing in documents from before. */
  readonly alarm?: Alarm | null
  /** Who was told that it waits (person keys), while it does. */
  readonly alarmed?: readonly string[]
  /** Out of its asker's sight: the key that their words make, and the id of the tap that hid it. Missing or null while it is in sight. */
  readonly hidden?: { readonly key: string; readonly by: string } | null
  readonly claimedBy: Claim | null
  readonly thread: readonly ThreadEntry[]
  /** The entries of the thread that were added while it was open (words of danger beyond the limit), the oldest first; mostly missing. */
  readonly added?: readonly string[]
  /** How many were added in all: a change is guarded by the one it read. */
  readonly addedCount?: number
  readonly followUpsUsed: number
  readonly followUpsAllowed: number
  readonly followUpUntil: string | null
  readonly closedAt: string | null
  /** How it ended; missing while it has not, and in documents from before. */
  readonly ending?: Ending
  /** Each time it was given back, the latest last; missing where it never was, and in documents from before. */
  readonly handBacks?: readonly HandBack[]
  /** Staff ids of those who gave it back for a conflict of interest; missing where there are none. */
  readonly conflicts?: readonly string[]
  readonly events: readonly Happened<ConsultationEvent>[]
}

export type Answer = Extract<ThreadEntry, { kind: 'answer' }>
export type FollowUp = Extract<ThreadEntry, { kind: 'followUp' }>

/** Is this entry in the thread? Then what is sent is a retry. */
export const isSaid = ({ thread }: Pick<StoredConsultation, 'thread'>, kind: ThreadEntry['kind'], id: string): boolean =>
  thread.some((entry) => entry.kind === kind && entry.id === id)
