import { useState } from 'react'
import { whereAmI } from '@/platform'
import type { Spot } from '@/shared/directory/distance'

/** Where the asking for the phone's position stands. */
export type Asking = 'idle' | 'asking' | 'known' | 'refused'

/** Where the phone is, asked for by a tap; kept on this screen only. */
export function useSpot(): { readonly spot: Spot | null; readonly asking: Asking; readonly ask: () => Promise<void> } {
  const [spot, setSpot] = useState<Spot | null>(null)
  const [asking, setAsking] = useState<Asking>('idle')
  const ask = async () => {
    setAsking('asking')
    const here = await whereAmI()
    setSpot(here)
    setAsking(here === null ? 'refused' : 'known')
  }
  return { spot, asking, ask }
}
