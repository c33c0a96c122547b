import { createHash } from 'node:crypto'
import type { CategoryCode } from '../../src/shared/consultation/categories'
import type { State, ThreadEntry } from '../../src/shared/consultation/contract'
import type { ConsultationEvent } from '../../src/shared/consultation/events'
import type { Risk } from '../../src/shared/consultation/risk'
import { _, table, type Fields, type Happened, type Transaction } from '../kernel'
import { consultationsCollection } from './collections'

/** A consultation as it is stored. */
export interface StoredConsultation {
  readonly _id: string
  /** The asker's person key; never leaves the server. */
  readonly asker: string
  readonly askerOpenid: string | null
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
  readonly claimedBy: { readonly staffId: string; readonly name: string; readonly pointId: string; readonly at: string } | null
  readonly thread: readonly ThreadEntry[]
  readonly followUpsUsed: number
  readonly followUpsAllowed: number
  readonly followUpUntil: string | null
  readonly closedAt: string | null
  readonly events: readonly Happened<ConsultationEvent>[]
}

const consultations = table<StoredConsultation>(consultationsCollection.name)

/**
 * The stored id, made of the person and the id their phone made: the same question sent twice meets itself, and
 * nobody can reach (or block) another person's id by guessing it.
 */
export const idOf = (asker: string, phoneId: string): string =>
  `c-${createHash('sha256').update(`${asker}\n${phoneId}`).digest('hex').slice(0, 24)}`

export const find = (id: string) => consultations.find(id)
export const insert = (consultation: StoredConsultation) => consultations.insert(consultation)
export const change = (id: string, guard: Fields, fields: Fields) => consultations.change(id, guard, fields)
export const within = (transaction: Transaction) => consultations.within(transaction)

/** The asker's, newest first. */
export const listMine = (asker: string, before: string | undefined, limit: number) =>
  consultations.list({ where: { asker, ...(before !== undefined && { askedAt: _.lt(before) }) }, orderBy: [['askedAt', 'desc']], limit })

/** Waiting for a lawyer: danger first, then by the promised time. */
export const listWaiting = (limit: number) =>
  consultations.list({
    where: { state: 'waiting' },
    orderBy: [
      ['urgency', 'asc'],
      ['dueAt', 'asc'],
    ],
    limit,
  })

/** What this lawyer has in these states. */
export const listOf = (staffId: string, states: readonly State[], order: 'dueAt' | 'askedAt', limit: number) =>
  consultations.list({
    where: { 'claimedBy.staffId': staffId, state: _.in([...states]) },
    orderBy: [[order, order === 'dueAt' ? 'asc' : 'desc']],
    limit,
  })
