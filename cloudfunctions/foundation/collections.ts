import type { CollectionSpec } from '../kernel'

/** One document for every finished service of any kind. */
export const serviceRecords: CollectionSpec = {
  name: 'service_records',
  indexes: [
    { name: 'recipient_finishedAt', keys: { recipient: 1, finishedAt: -1 } },
    { name: 'finishedAt', keys: { finishedAt: -1 } },
  ],
}

/** One document per rating; its id is the service record's, so a second rating cannot exist. Written by rating alone. */
export const ratingsCollection: CollectionSpec = { name: 'ratings', indexes: [{ name: 'ratedAt', keys: { ratedAt: -1 } }] }

/** What a walk-in's paper holds, as digests: with it the service can be rated. Written by who gives numbers, read by rating. */
export const ratingCodesCollection: CollectionSpec = {
  name: 'rating_codes',
  // Six digits mean one number at a point on a day.
  indexes: [{ name: 'codeKey', keys: { codeKey: 1 }, unique: true }],
}

/** Where services are given: written by directory, read by every domain that works somewhere. */
export const servicePoints: CollectionSpec = {
  name: 'service_points',
  indexes: [{ name: 'areaCode_rank', keys: { areaCode: 1, rank: 1 } }],
}

/** What a person is told inside the app; the truth when a subscription message was not accepted. */
export const inboxCollection: CollectionSpec = {
  name: 'inbox',
  indexes: [
    { name: 'person_at', keys: { person: 1, at: -1 } },
    { name: 'unsent_from', keys: { 'unsent.from': 1 }, sparse: true },
  ],
}

/** Holiday notices that were loaded, one document per year: `2027`; they stand over those that the project comes with. */
export const calendarCollection: CollectionSpec = { name: 'calendar_years' }

/** What one account has done lately and has in use: one small document per person. */
export const limitsCollection: CollectionSpec = { name: 'limits' }

export const collections: readonly CollectionSpec[] = [
  serviceRecords,
  ratingsCollection,
  ratingCodesCollection,
  servicePoints,
  inboxCollection,
  calendarCollection,
  limitsCollection,
]
