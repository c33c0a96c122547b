/**
 * Every page once: its name, its path and the words it is opened with. The phone goes to it by name, an inbox entry and a message hold
 * its name; nobody else spells a path. `src/app.config.ts` makes the package's page list of it.
 */
const tab = <const Path extends string>(path: Path) => ({ path, tab: true }) as const
const page = <const Path extends string>(path: Path) => ({ path, tab: false }) as const

export const pages = {
  home: tab('pages/home/index'),
  consultations: tab('pages/consultations/index'),
  bookings: tab('pages/bookings/index'),
  me: tab('pages/me/index'),
  ask: page('features/consultation/pages/ask/index'),
  consultation: page('features/consultation/pages/consultation/index'),
  phrase: page('features/consultation/pages/phrase/index'),
  queue: page('features/consultation/pages/queue/index'),
  desk: page('features/consultation/pages/desk/index'),
  needs: page('features/booking/pages/needs/index'),
  place: page('features/booking/pages/place/index'),
  time: page('features/booking/pages/time/index'),
  confirm: page('features/booking/pages/confirm/index'),
  booking: page('features/booking/pages/booking/index'),
  /** Where the other side of a mediation comes in, by the card it was sent or without one. */
  invitation: page('features/booking/pages/invitation/index'),
  counter: page('features/booking/pages/counter/index'),
  board: page('features/booking/pages/board/index'),
  rateByCode: page('features/rating/pages/code/index'),
  points: page('features/directory/pages/points/index'),
  point: page('features/directory/pages/point/index'),
  roster: page('features/booking/pages/roster/index'),
  calendar: page('features/booking/pages/calendar/index'),
  figures: page('features/supervision/pages/figures/index'),
  appearance: page('features/account/pages/appearance/index'),
  inbox: page('features/account/pages/inbox/index'),
  privacy: page('features/account/pages/privacy/index'),
  /** Every component in every state; in development builds only. */
  gallery: page('pages/gallery/index'),
} as const

export type PageName = keyof typeof pages

/** What a page is opened with; one that is not named here takes nothing. `rate` brings the rating into view at once. */
interface Params {
  readonly consultation: { readonly id: string; readonly rate?: '1' }
  readonly desk: { readonly id: string }
  readonly needs: { readonly point: string }
  readonly place: { readonly need: string }
  /** `move`: the booking to be moved; `wait`: the waiting entry whose place is held, with its date and slot. */
  readonly time: {
    readonly need: string
    readonly point: string
    readonly move?: string
    readonly wait?: string
    readonly date?: string
    readonly slot?: string
  }
  readonly confirm: { readonly need: string; readonly point: string; readonly date: string; readonly slot: string }
  readonly booking: { readonly id: string; readonly rate?: '1' }
  /** `ref`: what the card holds; the six digits come another way. */
  readonly invitation: { readonly ref?: string }
  readonly board: { readonly point: string }
  /** `token`: what the QR code on a walk-in's paper holds; without it the six digits are typed. */
  readonly rateByCode: { readonly token?: string }
  readonly point: { readonly id: string }
  readonly gallery: { readonly look?: string; readonly part?: string }
}

type Nothing = Readonly<Record<never, string>>
export type ParamsOf<N extends PageName> = N extends keyof Params ? Params[N] : Nothing
/** A page with what it is opened with, as data: an inbox entry, a wait, a share card. */
export type Destination = { [N in PageName]: { readonly page: N; readonly params: ParamsOf<N> } }[PageName]

/** The path with its words, as WeChat's messages take it (no slash in front). */
export function pathTo({ page, params }: Destination): string {
  const words = Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return [pages[page].path, ...(words.length > 0 ? [words.join('&')] : [])].join('?')
}

/** Is this a page that there is, with words to open it? For what comes from outside the compiler's sight. */
export const isDestination = (value: unknown): value is Destination =>
  typeof value === 'object' &&
  value !== null &&
  'page' in value &&
  typeof value.page === 'string' &&
  Object.keys(pages).includes(value.page) &&
  'params' in value &&
  typeof value.params === 'object' &&
  value.params !== null &&
  Object.values(value.params).every((word) => typeof word === 'string')
