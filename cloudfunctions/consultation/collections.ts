import type { CollectionSpec } from '../kernel'

/** One document per question, its thread and its history inside. */
export const consultationsCollection: CollectionSpec = {
  name: 'consultations',
  indexes: [
    { name: 'asker_askedAt', keys: { asker: 1, askedAt: -1 } },
    { name: 'state_urgency_dueAt', keys: { state: 1, urgency: 1, dueAt: 1 } },
    { name: 'claimer_askedAt', keys: { 'claimedBy.staffId': 1, askedAt: -1 } },
    // Sparse: a tick asks for what is due, and nobody pays for what is not.
    { name: 'alarm_at', keys: { 'alarm.at': 1 }, sparse: true },
    { name: 'alarmed', keys: { alarmed: 1 }, sparse: true },
    { name: 'claimer_state', keys: { 'claimedBy.staffId': 1, state: 1 } },
  ],
}

/** One document per person who hid a consultation, or tried to open one. */
export const phrasesCollection: CollectionSpec = { name: 'phrases' }

export const collections: readonly CollectionSpec[] = [consultationsCollection, phrasesCollection]
