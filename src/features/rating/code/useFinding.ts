import { useState } from 'react'
import { connect, useActing, type Acting } from '@/platform'
import type { SentOf } from '@/shared/contract'
import type { FoundByCode, rating } from '@/shared/rating/contract'

const ratings = connect<typeof rating>('rating')

export type Find = SentOf<typeof rating.actions.findByCode>['find']

/** A paper being looked for, and what it is for once it is found. */
export interface Finding extends Pick<Acting, 'busy' | 'failure' | 'again'> {
  readonly find: Find | null
  readonly found: FoundByCode | null
  readonly look: (find: Find) => Promise<void>
  readonly forget: () => void
}

export function useFinding(): Finding {
  const [known, setKnown] = useState<{ readonly find: Find; readonly found: FoundByCode } | null>(null)
  const { busy, failure, act, again } = useActing()
  return {
    find: known?.find ?? null,
    found: known?.found ?? null,
    busy,
    failure,
    again,
    look: (find) =>
      act(
        () => ratings.findByCode({ find }),
        (found) => setKnown({ find, found }),
      ),
    forget: () => setKnown(null),
  }
}

/** What a paper's QR code holds: the address of the page with its token, or the token with our name before it. */
export const tokenIn = (scanned: string): string | null => /(?:[?&]token=|^FINGERTIP-RATE:)([\w-]{16,64})/.exec(scanned)?.[1] ?? null
