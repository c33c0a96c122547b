/** Which screens are photographed, as whom. A new screen is one line here; tests/build/lists.test.ts says which page has none. */
import type { Page } from 'playwright-core'
import { pages } from '../../src/shared/pages'
import type { Look } from './visit'

/** One picture's worth: a route as one person sees it. */
export interface Screen {
  name: string
  route: string
  /** Who is looking: a sample person of the local cloud. */
  person: string
  /** The widths at which there is such a screen; all of them unless told. */
  only?: readonly number[]
  /** What to do before the picture is taken. */
  prepare?: (page: Page) => Promise<void>
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).locator('visible=true').first()
const write = (page: Page, name: string, words: string) => page.getByRole('textbox', { name }).locator('visible=true').first().fill(words)
const ask = `/${pages.ask.path}`
const confirm = `/${pages.confirm.path}?need=mediation&point=point-340600&date=2026-11-25&slot=0900`

export const widths = [320, 375, 430, 1280] as const

export const screens: readonly Screen[] = [
  { name: 'home', route: `/${pages.home.path}`, person: 'resident-zhang' },
  { name: 'consultations', route: `/${pages.consultations.path}`, person: 'resident-zhang' },
  { name: 'bookings', route: `/${pages.bookings.path}`, person: 'resident-zhang' },
  { name: 'me', route: `/${pages.me.path}`, person: 'resident-zhang' },
  { name: 'me-lawyer', route: `/${pages.me.path}`, person: 'lawyer-chen' },
  { name: 'ask', route: ask, person: 'resident-zhang' },
  { name: 'ask-missing', route: ask, person: 'resident-zhang', prepare: async (page) => button(page, '发给律师').click() },
  {
    name: 'ask-danger',
    route: ask,
    person: 'resident-zhang',
    prepare: (page) => write(page, '您的问题', '老公又打我了，孩子也吓哭了，怎么办'),
  },
  {
    name: 'ask-helper',
    route: ask,
    person: 'resident-zhang',
    prepare: async (page) => {
      await page.getByRole('radio', { name: '帮家里老人、亲友问' }).locator('visible=true').click()
      await button(page, '发给律师').click()
    },
  },
  {
    name: 'ask-consent',
    route: ask,
    person: 'resident-zhang',
    prepare: async (page) => {
      await write(page, '您的问题', '老板三个月没发工资，怎么办？')
      await button(page, '发给律师').click()
    },
  },
  ...['waiting', 'answered', 'closed', 'rated', 'unsolved', 'back'].map((state) => ({
    name: `consultation-${state}`,
    route: `/features/consultation/pages/consultation/index?id=:${state}`,
    person: 'resident-zhang',
  })),
  {
    name: 'consultation-ending',
    route: `/${pages.consultation.path}?id=:answered`,
    person: 'resident-zhang',
    prepare: async (page) => button(page, '还没解决，先到这里').click(),
  },
  { name: 'desk-again', route: `/${pages.desk.path}?id=:again`, person: 'lawyer-chen' },
  { name: 'desk-back', route: `/${pages.desk.path}?id=:back`, person: 'lawyer-sun' },
  {
    name: 'desk-handing-back',
    route: `/${pages.desk.path}?id=:claimed`,
    person: 'lawyer-chen',
    prepare: async (page) => button(page, '我不方便答，退回').click(),
  },
  { name: 'phrase', route: `/${pages.phrase.path}`, person: 'resident-zhang' },
  {
    name: 'consultation-hide',
    route: '/features/consultation/pages/consultation/index?id=:answered',
    person: 'resident-zhang',
    prepare: async (page) => button(page, '共用这个手机？藏起来').click(),
  },
  {
    name: 'home-danger',
    route: `/${pages.home.path}`,
    person: 'resident-zhang',
    prepare: (page) => write(page, '您的问题', '老公又打我了，孩子也吓哭了，怎么办'),
  },
  { name: 'desk-claimed', route: `/${pages.desk.path}?id=:claimed`, person: 'lawyer-chen' },
  { name: 'desk-waiting', route: `/${pages.desk.path}?id=:waiting`, person: 'lawyer-sun' },
  { name: 'refused', route: `/${pages.queue.path}`, person: 'resident-li' },
  { name: 'queue', route: `/${pages.queue.path}`, person: 'lawyer-chen' },
  {
    name: 'queue-open',
    only: [1280],
    route: `/${pages.queue.path}`,
    person: 'lawyer-chen',
    prepare: async (page) => {
      await page
        .getByRole('tab', { name: /我手上的/ })
        .locator('visible=true')
        .click()
      await page.getByText('房东不退押金').locator('visible=true').first().click()
      await page.getByText('写答复').locator('visible=true').first().waitFor()
    },
  },
  {
    name: 'queue-answered',
    route: `/${pages.queue.path}`,
    person: 'lawyer-chen',
    prepare: async (page) =>
      page
        .getByRole('tab', { name: /答过的/ })
        .locator('visible=true')
        .click(),
  },
  { name: 'figures', route: `/${pages.figures.path}`, person: 'supervisor-zhao' },
  { name: 'inbox', route: `/${pages.inbox.path}`, person: 'resident-zhang' },
  { name: 'place', route: `/${pages.place.path}?need=advice`, person: 'resident-zhang' },
  { name: 'time', route: `/${pages.time.path}?need=advice&point=point-340600`, person: 'resident-zhang' },
  { name: 'confirm', route: confirm, person: 'resident-zhang' },
  { name: 'confirm-missing', route: confirm, person: 'resident-zhang', prepare: async (page) => button(page, '约好').click() },
  { name: 'booking', route: `/${pages.booking.path}?id=:booking`, person: 'resident-zhang' },
  ...['invited', 'opened', 'accepted', 'declined'].map((state) => ({
    name: `mediation-${state}`,
    route: `/${pages.booking.path}?id=:${state}`,
    person: state === 'invited' ? 'story-invites' : `story-${state}`,
  })),
  ...['opened', 'accepted', 'declined'].map((state) => ({
    name: `other-side-${state}`,
    route: `/${pages.booking.path}?id=:${state}`,
    person: 'story-other',
  })),
  { name: 'invitation', route: `/${pages.invitation.path}?ref=i-story`, person: 'resident-li' },
  {
    name: 'invitation-unknown',
    route: `/${pages.invitation.path}`,
    person: 'resident-li',
    prepare: async (page) => button(page, '打开看看').click(),
  },
  {
    name: 'booking-cancel',
    route: `/${pages.booking.path}?id=:booking`,
    person: 'resident-zhang',
    prepare: async (page) => button(page, '不来了，取消').click(),
  },
  { name: 'counter', route: `/${pages.counter.path}`, person: 'clerk-wang' },
  {
    name: 'counter-given',
    route: `/${pages.counter.path}`,
    person: 'clerk-wang',
    prepare: async (page) => {
      await button(page, '取一个现场号').click()
      await page.getByText('请拿好您的号').locator('visible=true').first().waitFor()
    },
  },
  { name: 'rate-by-code', route: `/${pages.rateByCode.path}`, person: 'resident-li' },
  { name: 'rate-by-code-found', route: `/${pages.rateByCode.path}?token=:paper`, person: 'resident-li' },
  { name: 'points', route: `/${pages.points.path}`, person: 'resident-zhang' },
  { name: 'point', route: `/${pages.point.path}?id=point-340600`, person: 'resident-zhang' },
  { name: 'roster', route: `/${pages.roster.path}`, person: 'clerk-wang' },
  { name: 'calendar', route: `/${pages.calendar.path}`, person: 'admin-zhou' },
  { name: 'needs', route: `/${pages.needs.path}?point=point-340600`, person: 'resident-zhang' },
  { name: 'board', route: `/${pages.board.path}?point=point-340600`, person: 'resident-zhang' },
  { name: 'privacy', route: `/${pages.privacy.path}`, person: 'resident-zhang' },
  { name: 'me-clerk', route: `/${pages.me.path}`, person: 'clerk-wang' },
  { name: 'home-lawyer', route: `/${pages.home.path}`, person: 'lawyer-chen' },
  { name: 'appearance', route: `/${pages.appearance.path}`, person: 'resident-zhang' },
]

/** What this browser remembers before the app starts: which sample person it is. */
export function remembered(person: string): Record<string, string> {
  return { 'fingertip-local-person': person }
}

/**
 * Tells the server how this person likes screens, as the appearance page does. `dark` is the window's own business.
 * @param textSize main text of 长辈版, 22 to 30
 */
export async function setAppearance(url: string, person: string, look: Look, textSize = 22): Promise<void> {
  const response = await fetch(`${url}/functions/account`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-openid': person },
    body: JSON.stringify({ action: 'savePreferences', input: { theme: 'auto', large: look === 'large', textSize } }),
  })
  const answer: { ok?: boolean } = await response.json()
  if (answer.ok !== true) throw new Error(`${person} could not choose how screens look: ${JSON.stringify(answer)}`)
}
