import { pathTo, type Destination } from '@/shared/pages'

/** The address of a page in this browser, for a QR code that any phone opens; null in WeChat, whose pages have no address. */
export const addressOf = (to: Destination): string | null =>
  __TRANSPORT__ === 'http' ? `${window.location.origin}${window.location.pathname}#/${pathTo(to)}` : null
