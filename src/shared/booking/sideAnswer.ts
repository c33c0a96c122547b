/** What the other side of a mediation says. */

/** `open`: nothing yet. */
export const sideAnswers = ['open', 'accepted', 'declined'] as const
export type SideAnswer = (typeof sideAnswers)[number]

/** What the rules need to know of the other side. */
export interface SideFacts {
  /** Who opened the invitation. */
  readonly person: string | null
  /** Missing in bookings from before 0.3.0, where confirming was all that could be answered. */
  readonly answer?: SideAnswer
  /** How often it has answered; missing in those from before. */
  readonly answers?: number
}

/** What it says; who had confirmed before answers were kept has accepted. */
export const answerOf = ({ answer, person }: SideFacts): SideAnswer => answer ?? (person === null ? 'open' : 'accepted')
