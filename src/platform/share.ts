import Taro from '@tarojs/taro'
import { pathTo, type Destination } from '@/shared/pages'

/** What somebody receives: a sentence and the page it opens. Never anything of the person's own. */
export interface ShareCard {
  readonly title: string
  readonly to: Destination
}

/** A picture of our own: WeChat would otherwise take one of the screen, with what is written on it. */
const picture = '/assets/share.png'

const pathOf = ({ to }: ShareCard): string => `/${pathTo(to)}`

/** What came of passing a page on from a browser. */
export type Shared = 'shared' | 'copied' | 'failed'

/**
 * The card that goes out when this page is passed on in WeChat (its page's settings say `enableShareAppMessage`).
 * @returns `share` for a browser's button: the phone's own way of sharing, else the address is copied
 */
export function useShareCard(card: ShareCard): () => Promise<Shared> {
  Taro.useShareAppMessage(() => ({ title: card.title, path: pathOf(card), imageUrl: picture }))
  return () => shareAddress(card.title, `${window.location.origin}${window.location.pathname}#${pathOf(card)}`)
}

async function shareAddress(title: string, url: string): Promise<Shared> {
  try {
    if (typeof navigator.share === 'function') {
      await navigator.share({ title, url })
      return 'shared'
    }
    await navigator.clipboard.writeText(`${title} ${url}`)
    return 'copied'
  } catch (error) {
    // Somebody who closes the phone's own sheet has changed their mind.
    return error instanceof DOMException && error.name === 'AbortError' ? 'shared' : 'failed'
  }
}
