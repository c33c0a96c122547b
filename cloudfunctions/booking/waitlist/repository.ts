import type { NeedCode } from '../../../src/shared/booking/needs'
import { waitLife, type WaitState } from '../../../src/shared/booking/waitLife'
import type { Page } from '../../../src/shared/paging'
import { between, gte, isIn, lt, set, table } from '../../kernel'
import { waitlistCollection } from '../collections'

export interface StoredWait {
  readonly _id: string
  readonly person: string
  readonly visitorKey: string
  readonly sheetId: string
  readonly need: NeedCode
  readonly pointId: string
  readonly pointName: string
  readonly date: string
  readonly state: WaitState
  readonly offer: { readonly slot: string; readonly until: string } | null
  readonly joinedAt: string
}

const waitlist = table<StoredWait>(waitlistCollection.name)
const { take, leave, rejoin, offer, expire } = waitLife.actions

/** States in which an entry still waits or has an offer. */
const open = isIn(leave.from)

export const findWait = (id: string): Promise<StoredWait | null> => waitlist.find(id)

export const waitsByIds = (ids: readonly string[]): Promise<StoredWait[]> =>
  waitlist.every({ where: { _id: isIn(ids) }, orderBy: [['_id', 'asc']] })

/** What a person still waits for, from a day on; as many as there are days ahead, at most. */
export const openWaitsOf = (person: string, first: string): Promise<StoredWait[]> =>
  waitlist.every({
    where: { person, state: open, date: gte(first) },
    orderBy: [
      ['joinedAt', 'desc'],
      ['_id', 'asc'],
    ],
  })

export const openWaitsBetween = (first: string, last: string): Promise<StoredWait[]> =>
  waitlist.every({
    where: { state: open, date: between(first, last) },
    orderBy: [
      ['date', 'asc'],
      ['_id', 'asc'],
    ],
  })

/** Who waits for a day, in order of joining. */
export const pageOfWaiting = (sheetId: string, before: string | undefined): Promise<Page<StoredWait>> =>
  waitlist.page({ where: { sheetId, state: 'waiting' }, orderBy: ['joinedAt', 'asc'], before, limit: 20 })

/** Who waits for a day or has an offer on it. */
export const pageOfOpenWaits = (sheetId: string, before: string | undefined): Promise<Page<StoredWait>> =>
  waitlist.page({ where: { sheetId, state: open }, orderBy: ['joinedAt', 'asc'], before, limit: 50 })

/** Places that are held for a person and can still be taken. */
export const pageOfOffersTo = (person: string, now: string, limit: number): Promise<Page<StoredWait>> =>
  waitlist.page({
    where: { person, state: 'offered', 'offer.until': gte(now) },
    orderBy: ['offer.until', 'asc'],
    before: undefined,
    limit,
  })

/** Offers whose time is over. */
export const pageOfOverOffers = (now: string, before: string | undefined): Promise<Page<StoredWait>> =>
  waitlist.page({ where: { state: 'offered', 'offer.until': lt(now) }, orderBy: ['offer.until', 'asc'], before, limit: 50 })

export const insertWait = (entry: StoredWait): Promise<'inserted' | 'exists'> => waitlist.insert(entry)

/** Waits again after it ended, behind those who wait already. */
export const waitAgain = (id: string, now: string): Promise<boolean> =>
  waitlist.change(id, { state: isIn(rejoin.from) }, { state: rejoin.to, offer: set(null), joinedAt: now })

/** Waits again where it stood: the place that was held for it is gone. */
export const waitOn = (id: string): Promise<boolean> => waitlist.change(id, { state: 'offered' }, { state: 'waiting', offer: set(null) })

export const offerPlace = (id: string, slot: string, until: string): Promise<boolean> =>
  waitlist.change(id, { state: isIn(offer.from) }, { state: offer.to, offer: set({ slot, until }) })

/** The offer was taken: the place is a booking now. */
export const takeOffer = (id: string): Promise<boolean> =>
  waitlist.change(id, { state: isIn([...take.from, 'waiting']) }, { state: take.to, offer: set(null) })

export const leaveWait = (id: string): Promise<boolean> => waitlist.change(id, { state: open }, { state: leave.to, offer: set(null) })

/** Ends an offer whose time is over, unless it was taken or made anew. */
export const expireOffer = (id: string, until: string): Promise<boolean> =>
  waitlist.change(id, { state: isIn(expire.from), 'offer.until': until }, { state: expire.to, offer: set(null) })

/** Ends the waiting for a day that is closed. */
export const endWait = (id: string): Promise<boolean> => waitlist.change(id, { state: open }, { state: 'expired', offer: set(null) })
